using Yipai.Client.Sessions;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Sends what waits, oldest first, and checks consent again before each report leaves.</summary>
internal sealed class OutboxSender(IOutbox outbox, ISessionStore sessions, EntryTransport transport, IConnectivity connectivity, TimeProvider time)
{
    /// <summary>Sends every entry that is due for the signed-in person or for visitors; an entry that fails holds up no other.</summary>
    public async Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken)
    {
        AccountSession? session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        IOutboxLease lease = await outbox.LeaseAsync(cancellationToken).ConfigureAwait(false);
        OutboxDrain drain;
        await using (lease.ConfigureAwait(false))
        {
            drain = await DrainAsync(lease, session, cancellationToken).ConfigureAwait(false);
        }

        return drain with { Remaining = await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false) };
    }

    private async Task<OutboxDrain> DrainAsync(IOutboxLease lease, AccountSession? session, CancellationToken cancellationToken)
    {
        var drain = new OutboxDrain();
        while (await TakeDueAsync(lease, session, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            AccountSession? sender = entry.SubjectId == OutboxEntry.Visitor ? null : session;
            Sent sent = await SendOrReleaseAsync(lease, entry, sender, cancellationToken).ConfigureAwait(false);
            if (await SettleAsync(lease, entry, sent).ConfigureAwait(false))
            {
                drain = drain.With(sent.State, sent.Problem);
            }
        }

        return drain;
    }

    private async ValueTask<OutboxEntry?> TakeDueAsync(IOutboxLease lease, AccountSession? session, CancellationToken cancellationToken)
    {
        if (connectivity.IsOnline is false)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        OutboxEntry? own = session is null ? null : await lease.TakeDueAsync(session.SubjectId, now, cancellationToken).ConfigureAwait(false);
        return own ?? await lease.TakeDueAsync(OutboxEntry.Visitor, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends; an entry whose sending is cut short goes back to waiting, for the server may have it.</summary>
    private async Task<Sent> SendOrReleaseAsync(IOutboxLease lease, OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
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
        bool isFailedTry = sent.State == DeliveryState.Queued;
        var outcome = new DeliveryOutcome(sent.State, now)
        {
            NextAttempt = isFailedTry ? now + RetrySchedule.DelayAfter(entry.FailedTries + 1) : now,
            IsFailedTry = isFailedTry,
            Reason = sent.Reason,
            Detail = sent.Problem?.Detail,
        };
        return lease.SettleAsync(entry, outcome, CancellationToken.None);
    }
}
