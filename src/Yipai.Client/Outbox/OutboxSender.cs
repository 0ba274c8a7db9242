using System.Diagnostics;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Client.Telemetry;

namespace Yipai.Client.Outbox;

/// <summary>Sends the waiting entries, oldest first, and checks consent again before it sends a report.</summary>
/// <remarks>
/// A round ends at the first attempt without a final answer, so that a city in trouble gets one request instead of one for each entry. The
/// sender tries failed entries after all others, so that an entry that always fails does not block them.
/// </remarks>
internal sealed class OutboxSender(
    IOutbox outbox, ISessionStore sessions, EntryTransport transport, LedgerPull ledger, IConnectivity connectivity, ChanceSource chance,
    CityClock clock, YipaiClientOptions options, WorkQueue queue, OutboxTelemetry telemetry)
{
    private readonly RetrySchedule _schedule = new(chance);
    private readonly CityGate _gate = new(new RetrySchedule(chance), clock);
    private Task _lastRound = Task.CompletedTask;

    // After a failed pull the next round sends without one. A city whose ledger alone fails would otherwise stop every report.
    private bool _skipsPull;

    /// <summary>Returns the time at which the client may ask the city again, or null if it may ask now.</summary>
    /// <param name="isUrgent">Whether a person waits for the result.</param>
    public DateTimeOffset? ClosedUntil(bool isUrgent) => _gate.ClosedUntil(clock.DeviceNow, isUrgent);

    /// <summary>Sends the due entries of the signed-in person and of visitors, after all earlier rounds have ended.</summary>
    /// <param name="isUrgent">Whether a person waits for the result. All entries are then due at once.</param>
    /// <param name="budget">Ends the round early. An entry whose sending was interrupted waits again.</param>
    /// <param name="cancellationToken">Ends the round with an exception.</param>
    public async Task<OutboxDrain> DrainAsync(bool isUrgent, CancellationToken budget, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellationToken);
        var round = new TaskCompletionSource();
        Task before = Interlocked.Exchange(ref _lastRound, round.Task);
        try
        {
            await before.WaitAsync(stopping.Token).ConfigureAwait(false);
            return await RoundAsync(isUrgent, budget, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            int remaining = await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
            return new OutboxDrain { Hold = OutboxHold.BudgetSpent, NextAttempt = clock.DeviceNow, Remaining = remaining };
        }
        finally
        {
            // A caller that gives up waiting must not start the next round before the earlier round has ended.
            _ = before.ContinueWith(
                _ => queue.Post(round.SetResult),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    private async Task<OutboxDrain> RoundAsync(bool isUrgent, CancellationToken budget, CancellationToken cancellationToken)
    {
        await outbox.EraseSettledAsync(clock, options, cancellationToken).ConfigureAwait(false);
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
        else if (_gate.ClosedUntil(clock.DeviceNow, isUrgent) is { } opens)
        {
            drain = drain with { Hold = _gate.Hold, NextAttempt = opens };
        }
        else
        {
            drain = await RunAsync(session, isUrgent, budget, cancellationToken).ConfigureAwait(false);
        }

        int remaining = await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
        telemetry.NoteRound(remaining, drain.Hold);
        return remaining == 0 ? drain with { Hold = OutboxHold.None, NextAttempt = null } : drain with { Remaining = remaining };
    }

    private async Task<OutboxDrain> RunAsync(
        AccountSession? session, bool isUrgent, CancellationToken budget, CancellationToken cancellationToken)
    {
        if (isUrgent)
        {
            await outbox.MakeDueAsync(clock.DeviceNow, cancellationToken).ConfigureAwait(false);
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellationToken);
        if (session is { IsDevice: false } && !_skipsPull
            && await ledger.TryPullAsync(session, stopping.Token).ConfigureAwait(false) is { } failure)
        {
            _skipsPull = true;
            _gate.Close(clock.DeviceNow, failure.RetryAfter);
            return new OutboxDrain { Hold = _gate.Hold, NextAttempt = _gate.ClosedUntil(clock.DeviceNow, isUrgent: false) };
        }

        _skipsPull = false;
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
                    if (await SettleAsync(lease, entry, sent).ConfigureAwait(false))
                    {
                        drain = drain.With(sent.State, sent.Problem);
                        telemetry.NoteSettled(entry, sent.State, sent.ErrorType);
                    }

                    if (sent is { State: DeliveryState.Queued, IsForPerson: false })
                    {
                        if (sent.HasProgress)
                        {
                            // The city acknowledged bytes before it fell silent, so the waits begin anew.
                            _gate.Open();
                        }

                        _gate.Close(clock.DeviceNow, sent.RetryAfter);
                        return drain with { Hold = _gate.Hold, NextAttempt = _gate.ClosedUntil(clock.DeviceNow, isUrgent: false) };
                    }

                    if (sent.State == DeliveryState.Delivered)
                    {
                        await NoteSuccessAsync(isFirst: drain.Delivered == 1, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
            catch (OperationCanceledException) when (budget.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                return drain with { Hold = OutboxHold.BudgetSpent, NextAttempt = clock.DeviceNow };
            }

            return session is null
                ? drain with { Hold = OutboxHold.NotSignedIn }
                : drain with { Hold = OutboxHold.Waiting, NextAttempt = _gate.NextProbe(clock.DeviceNow) };
        }
    }

    /// <summary>Opens the gate after a success.</summary>
    /// <remarks>After the first success all entries are due, because the city has recovered.</remarks>
    private async ValueTask NoteSuccessAsync(bool isFirst, CancellationToken cancellationToken)
    {
        if (isFirst)
        {
            await outbox.MakeDueAsync(clock.DeviceNow, cancellationToken).ConfigureAwait(false);
        }

        _gate.Open();
    }

    /// <summary>Takes a due entry.</summary>
    /// <remarks>If no entry is due, takes a later entry instead, but at most once a minute.</remarks>
    private async ValueTask<OutboxEntry?> TakeAsync(IOutboxLease lease, AccountSession? session, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DateTimeOffset now = clock.DeviceNow;
        return await TakeDueAsync(lease, session, now, cancellationToken).ConfigureAwait(false)
            ?? (_gate.TryProbe(now)
                ? await TakeDueAsync(lease, session, now + RetrySchedule.Longest, cancellationToken).ConfigureAwait(false)
                : null);
    }

    private static async ValueTask<OutboxEntry?> TakeDueAsync(
        IOutboxLease lease, AccountSession? session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        OutboxEntry? own = session is null ? null
            : await lease.TakeDueAsync(session.SubjectId.Value, now, cancellationToken).ConfigureAwait(false);
        return own ?? await lease.TakeDueAsync(OutboxEntry.Visitor, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends an entry.</summary>
    /// <remarks>After an exception the entry waits again under its key, because the server may already have it.</remarks>
    private async Task<Sent> SendOrReleaseAsync(
        IOutboxLease lease, OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        using Activity? span = telemetry.BeginAttempt(entry.Kind);
        long? start = telemetry.Begin();
        try
        {
            Sent sent = await transport.SendAsync(entry, session, cancellationToken).ConfigureAwait(false);
            telemetry.NoteAttempt(span, start, entry, sent.State, sent.ErrorType);
            return sent;
        }
        catch (Exception exception)
        {
            telemetry.NoteAttempt(span, start, entry, DeliveryState.Queued, ErrorTypes.Of(exception));
            var released = new DeliveryOutcome(DeliveryState.Queued, clock.DeviceNow);
            await lease.SettleAsync(entry, released, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Records the outcome of an attempt.</summary>
    /// <remarks>The caller cannot cancel this, because the client has already sent the bytes.</remarks>
    private ValueTask<bool> SettleAsync(IOutboxLease lease, OutboxEntry entry, Sent sent)
    {
        DateTimeOffset now = clock.DeviceNow;
        TimeSpan wait = sent.IsFailedTry ? _schedule.AfterEntryFailed(entry.FailedTries + 1)
            : sent.IsForPerson || sent.HasProgress ? Sent.ShortPause : TimeSpan.Zero;
        var outcome = new DeliveryOutcome(sent.State, clock.GetUtcNow())
        {
            NextAttempt = now + (sent.RetryAfter > wait ? sent.RetryAfter.Value : wait),
            IsFailedTry = sent.IsFailedTry,
            Reason = sent.Reason,
            Detail = sent.Problem?.Detail,
        };
        return lease.SettleAsync(entry, outcome, CancellationToken.None);
    }
}
