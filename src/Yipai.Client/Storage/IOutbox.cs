namespace Yipai.Client.Storage;

/// <summary>Where entries wait, in the order in which they were queued.</summary>
/// <remarks>Several processes may use one store at the same time. Whoever sends holds a lease; docs/outbox.md.</remarks>
public interface IOutbox
{
    /// <summary>Adds an entry as queued and never tried; when this returns, the entry outlives the process. A known key changes nothing.</summary>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the store cannot take it; nothing was queued.</exception>
    ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Opens a lease, under which entries are taken and settled. Disposing of it returns what was taken and not settled.</summary>
    /// <remarks>The lease ends with its process too, however the process ends.</remarks>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds the state of an entry. Returns null if the key is not known.</summary>
    /// <remarks>An entry that was being sent by a process that is dead counts as queued.</remarks>
    ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Counts the entries that still wait, of every person.</summary>
    ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes every entry that waits for its next attempt due at once.</summary>
    /// <param name="now">The time from which they are due.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Erases every entry of a person.</summary>
    ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default);
}
