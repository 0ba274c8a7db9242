namespace Yipai.Client.Storage;

/// <summary>Where entries wait, in the order in which they were queued.</summary>
/// <remarks>Several processes may use one store at the same time. Whoever sends holds a lease; docs/outbox.md.</remarks>
public interface IOutbox
{
    /// <summary>Adds an entry as queued and never tried; when this returns, the entry outlives the process. A known key changes nothing.</summary>
    /// <remarks>A store reads each photo once, before this returns, and keeps its bytes: the source may be gone afterwards.</remarks>
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

    /// <summary>Lists a person's entries that the city does not have, oldest first, without payload and photos.</summary>
    ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry with payload and photos. Returns null if the key is not known.</summary>
    /// <exception cref="YipaiClientException">YP0313: the entry cannot be opened with this key.</exception>
    ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Queues an entry again because a person asks for it. This is the only way out of a final state.</summary>
    /// <returns>True if the entry was rejected or dead-lettered and is queued now.</returns>
    ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Erases one entry, unless it is being sent or the city has it.</summary>
    /// <returns>True if the entry was erased.</returns>
    ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Erases the entries that are rejected, dead-lettered or without consent, once they have been kept long enough.</summary>
    /// <remarks>An end that lies in the future comes from a wrong clock and counts as now, so that nothing is kept for years.</remarks>
    /// <param name="now">The time.</param>
    /// <param name="keep">How long they are kept after their last attempt ended.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default);

    /// <summary>Makes every entry that waits for its next attempt due at once.</summary>
    /// <param name="now">The time from which they are due.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Erases every entry of a person.</summary>
    ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default);
}
