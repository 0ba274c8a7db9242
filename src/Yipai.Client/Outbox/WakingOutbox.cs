using Yipai.Client.Storage;
using Yipai.Client.Telemetry;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Outbox;

/// <summary>Wakes the sender when somebody queues or reads entries.</summary>
/// <remarks>The sender itself uses the store behind this outbox.</remarks>
internal sealed class WakingOutbox(IOutbox store, Func<SendingLoop> loop, OutboxTelemetry telemetry) : IOutbox
{
    /// <inheritdoc/>
    public async ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        await store.EnqueueAsync(entry, cancellationToken).ConfigureAwait(false);
        telemetry.NoteQueued(entry.Kind);
        loop().Wake(isUrgent: TakesAway(entry));
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        bool isQueued = await store.RequeueAsync(entryId, now, cancellationToken).ConfigureAwait(false);
        if (isQueued)
        {
            loop().Wake(isUrgent: false);
        }

        return isQueued;
    }

    /// <inheritdoc/>
    public ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        Started().FindStateAsync(entryId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        Started().CountWaitingAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default) =>
        Started().ListAsync(subjectId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        Started().FindAsync(entryId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default) =>
        store.LeaseAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        store.DiscardAsync(entryId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default) =>
        store.EraseSettledAsync(now, keep, cancellationToken);

    /// <inheritdoc/>
    public ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        store.MakeDueAsync(now, cancellationToken);

    /// <inheritdoc/>
    public ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        store.EraseAsync(subjectId, cancellationToken);

    private IOutbox Started()
    {
        loop().Start();
        return store;
    }

    /// <summary>Indicates whether an entry refuses or withdraws a consent, which the client must send at once (PIPL 15).</summary>
    private static bool TakesAway(OutboxEntry entry) =>
        entry.Kind == OutboxEntryKind.LedgerEntry
        && LedgerEntryFormat.Read(entry.Payload.Span) is not (NoticePresentation or ConsentRecord { Event: ConsentEvent.Given });
}
