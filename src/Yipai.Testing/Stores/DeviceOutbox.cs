using Yipai.Client;
using Yipai.Client.Storage;

namespace Yipai.Testing.Stores;

/// <summary>Accesses the outbox of a device from one process.</summary>
internal sealed class DeviceOutbox(DeviceProcess process, DeviceStorage storage) : IOutbox
{
    private readonly Lock _lock = new();
    private readonly List<IOutboxLease> _leases = [];

    public ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return process.RunAsync("outbox.enqueue", true, () => EnqueueWithDraftAsync(entry, cancellationToken), cancellationToken);
    }

    public ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default) =>
        process.RunAsync<IOutboxLease>("outbox.lease", false, () => OpenAsync(cancellationToken), cancellationToken);

    public ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.state", false, () => storage.Outbox.FindStateAsync(entryId, cancellationToken), cancellationToken);

    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.count", false, () => storage.Outbox.CountWaitingAsync(cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.list", false, () => storage.Outbox.ListAsync(subjectId, cancellationToken), cancellationToken);

    public ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.find", false, () => storage.Outbox.FindAsync(entryId, cancellationToken), cancellationToken);

    public ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.requeue", false, () => storage.Outbox.RequeueAsync(entryId, now, cancellationToken), cancellationToken);

    public ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.discard", false, () => storage.Outbox.DiscardAsync(entryId, cancellationToken), cancellationToken);

    public ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default) =>
        process.RunAsync(
            "outbox.expire", false, () => storage.Outbox.EraseSettledAsync(now, keep, cancellationToken), cancellationToken);

    public ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.due", false, () => storage.Outbox.MakeDueAsync(now, cancellationToken), cancellationToken);

    public ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        process.RunAsync("outbox.erase", false, () => storage.Outbox.EraseAsync(subjectId, cancellationToken), cancellationToken);

    /// <summary>Ends the leases as if the process had died: what they hold is queued again.</summary>
    public void EndLeases()
    {
        lock (_lock)
        {
            foreach (IOutboxLease lease in _leases)
            {
                // The lease in memory ends at once, so that this never waits.
                lease.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }

            _leases.Clear();
        }
    }

    private async ValueTask EnqueueWithDraftAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        await storage.Outbox.EnqueueAsync(entry, cancellationToken).ConfigureAwait(false);
        if (entry.Draft is { } draft)
        {
            await storage.Drafts.RemoveAsync(draft, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async ValueTask<IOutboxLease> OpenAsync(CancellationToken cancellationToken)
    {
        IOutboxLease lease = await storage.Outbox.LeaseAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _leases.Add(lease);
        }

        return new Lease(this, process, lease);
    }

    private void Forget(IOutboxLease lease)
    {
        lock (_lock)
        {
            _leases.Remove(lease);
        }
    }

    private sealed class Lease(DeviceOutbox outbox, DeviceProcess process, IOutboxLease inner) : IOutboxLease
    {
        public ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
            process.RunAsync("outbox.take", false, () => inner.TakeDueAsync(subjectId, now, cancellationToken), cancellationToken);

        public ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryOutcome outcome, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(taken);
            ArgumentNullException.ThrowIfNull(outcome);
            return process.RunAsync("outbox.settle", false, () => inner.SettleAsync(taken, outcome, cancellationToken), cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            outbox.Forget(inner);
            await inner.DisposeAsync().ConfigureAwait(false);
        }
    }
}
