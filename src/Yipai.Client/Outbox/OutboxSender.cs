using Yipai.Client.Consent;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Sends what waits, oldest first, and checks consent again before each report leaves.</summary>
/// <remarks>
/// A round ends with the first answer that is not final, so that a city in trouble gets one request and not one for each entry. Whatever
/// failed goes behind what did not, so that an entry that always fails holds up no other.
/// </remarks>
internal sealed class OutboxSender(
    IOutbox outbox, ISessionStore sessions, EntryTransport transport, LedgerPull ledger, IConnectivity connectivity, ChanceSource chance,
    TimeProvider time, YipaiClientOptions options)
{
    private readonly RetrySchedule _schedule = new(chance);
    private readonly CityGate _gate = new(new RetrySchedule(chance));
    private Task _lastRound = Task.CompletedTask;

    /// <summary>When the city may be asked again, or null if it may be asked now.</summary>
    /// <param name="isUrgent">Whether a person waits.</param>
    public DateTimeOffset? ClosedUntil(bool isUrgent) => _gate.ClosedUntil(time.GetUtcNow(), isUrgent);

    /// <summary>Sends what is due for the signed-in person and for visitors, after the rounds that were asked for before.</summary>
    /// <param name="isUrgent">Whether a person waits: then everything is due.</param>
    /// <param name="budget">Ends the round early; what was being sent goes back to waiting.</param>
    /// <param name="cancellationToken">Ends the round with an exception.</param>
    public async Task<OutboxDrain> DrainAsync(bool isUrgent, CancellationToken budget, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellationToken);
        var round = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before = Interlocked.Exchange(ref _lastRound, round.Task);
        try
        {
            await before.WaitAsync(stopping.Token).ConfigureAwait(false);
            return await RoundAsync(isUrgent, budget, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            int remaining = await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
            return new OutboxDrain { Hold = OutboxHold.BudgetSpent, NextAttempt = time.GetUtcNow(), Remaining = remaining };
        }
        finally
        {
            // Whoever gives up waiting lets the next one in only when the round before has ended.
            _ = before.ContinueWith(
                _ => round.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task<OutboxDrain> RoundAsync(bool isUrgent, CancellationToken budget, CancellationToken cancellationToken)
    {
        await outbox.EraseSettledAsync(time.GetUtcNow(), options.KeepRejectedFor, cancellationToken).ConfigureAwait(false);
        if (await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false) == 0)
        {
            return new OutboxDrain();
        }

        AccountSession? session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        OutboxDrain drain = new();
        if (connectivity.IsOnline is false)
        {
            drain = drain with { Hold = OutboxHold.Offline };
        }
        else if (_gate.ClosedUntil(time.GetUtcNow(), isUrgent) is { } opens)
        {
            drain = drain with { Hold = _gate.Hold, NextAttempt = opens };
        }
        else
        {
            drain = await RunAsync(session, isUrgent, budget, cancellationToken).ConfigureAwait(false);
        }

        int remaining = await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
        return remaining == 0 ? drain with { Hold = OutboxHold.None, NextAttempt = null } : drain with { Remaining = remaining };
    }

    private async Task<OutboxDrain> RunAsync(
        AccountSession? session, bool isUrgent, CancellationToken budget, CancellationToken cancellationToken)
    {
        if (isUrgent)
        {
            await outbox.MakeDueAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }

        if (session is not null)
        {
            await ledger.TryPullAsync(session, cancellationToken).ConfigureAwait(false);
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellationToken);
        IOutboxLease lease = await outbox.LeaseAsync(cancellationToken).ConfigureAwait(false);
        await using (lease.ConfigureAwait(false))
        {
            var drain = new OutboxDrain();
            try
            {
                while (await TakeAsync(lease, session, stopping.Token).ConfigureAwait(false) is { } entry)
                {
                    AccountSession? sender = entry.SubjectId == OutboxEntry.Visitor ? null : session;
                    Sent sent = await SendOrReleaseAsync(lease, entry, sender, stopping.Token).ConfigureAwait(false);
                    drain = await SettleAsync(lease, entry, sent).ConfigureAwait(false) ? drain.With(sent.State, sent.Problem) : drain;
                    if (sent is { State: DeliveryState.Queued, IsForPerson: false })
                    {
                        _gate.Close(time.GetUtcNow(), sent.RetryAfter);
                        return drain with { Hold = _gate.Hold, NextAttempt = _gate.ClosedUntil(time.GetUtcNow(), isUrgent: false) };
                    }

                    if (sent.State == DeliveryState.Delivered)
                    {
                        await NoteSuccessAsync(isFirst: drain.Delivered == 1, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
            catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return drain with { Hold = OutboxHold.BudgetSpent, NextAttempt = time.GetUtcNow() };
            }

            return session is null
                ? drain with { Hold = OutboxHold.NotSignedIn }
                : drain with { Hold = OutboxHold.Waiting, NextAttempt = _gate.NextProbe(time.GetUtcNow()) };
        }
    }

    /// <summary>Once the city has something, it has recovered from whatever made the others wait.</summary>
    private async ValueTask NoteSuccessAsync(bool isFirst, CancellationToken cancellationToken)
    {
        if (isFirst)
        {
            await outbox.MakeDueAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }

        _gate.Open();
    }

    /// <summary>Takes an entry that is due; if there is none, once a minute one that is not due yet.</summary>
    private async ValueTask<OutboxEntry?> TakeAsync(IOutboxLease lease, AccountSession? session, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset now = time.GetUtcNow();
        return await TakeDueAsync(lease, session, now, cancellationToken).ConfigureAwait(false)
            ?? (_gate.TryProbe(now)
                ? await TakeDueAsync(lease, session, now + RetrySchedule.Longest, cancellationToken).ConfigureAwait(false)
                : null);
    }

    private static async ValueTask<OutboxEntry?> TakeDueAsync(
        IOutboxLease lease, AccountSession? session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        OutboxEntry? own = session is null ? null
            : await lease.TakeDueAsync(session.SubjectId, now, cancellationToken).ConfigureAwait(false);
        return own ?? await lease.TakeDueAsync(OutboxEntry.Visitor, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends; an entry whose sending is cut short goes back to waiting, for the server may have it.</summary>
    private async Task<Sent> SendOrReleaseAsync(
        IOutboxLease lease, OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.SendAsync(entry, session, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            var released = new DeliveryOutcome(DeliveryState.Queued, time.GetUtcNow());
            await lease.SettleAsync(entry, released, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Settles whatever the caller cancels: the bytes have left.</summary>
    private ValueTask<bool> SettleAsync(IOutboxLease lease, OutboxEntry entry, Sent sent)
    {
        DateTimeOffset now = time.GetUtcNow();
        bool isFailedTry = sent is { State: DeliveryState.Queued, IsForPerson: false };
        TimeSpan wait = isFailedTry ? _schedule.AfterEntryFailed(entry.FailedTries + 1)
            : sent.IsForPerson ? Sent.PauseForPerson : TimeSpan.Zero;
        var outcome = new DeliveryOutcome(sent.State, now)
        {
            NextAttempt = now + (sent.RetryAfter > wait ? sent.RetryAfter.Value : wait),
            IsFailedTry = isFailedTry,
            Reason = sent.Reason,
            Detail = sent.Problem?.Detail,
        };
        return lease.SettleAsync(entry, outcome, CancellationToken.None);
    }
}
