namespace Yipai.Client.Storage;

/// <summary>Keeps entries in the order in which they were queued, until the city has them.</summary>
/// <remarks>
/// Several processes may use one store at the same time. A sender must hold a lease. The page docs/outbox.md explains the outbox.
/// </remarks>
public interface IOutbox
{
    /// <summary>Adds an entry in the state Queued.</summary>
    /// <remarks>
    /// When the call returns, the entry is stored. A known key changes nothing. Before the call returns, a store reads each photo once and
    /// keeps its bytes, because the source may not exist later. A durable store keeps the entry even if the process dies.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the store cannot keep the entry. It queued nothing.</exception>
    ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Opens a lease, under which a sender takes and settles entries.</summary>
    /// <remarks>
    /// When the lease is disposed or its process ends, the store queues the entries again that were taken and not settled.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds the state of an entry.</summary>
    /// <remarks>
    /// Returns null if the store does not know the key. If the process that was sending an entry has died, the entry counts as queued.
    /// </remarks>
    ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Counts the entries of all persons that still wait.</summary>
    ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists a person's entries that the city has not received, oldest first, without payload and photos.</summary>
    ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry with its payload and photos.</summary>
    /// <remarks>Returns null if the store does not know the key.</remarks>
    /// <exception cref="YipaiClientException">YP0313: the encryption key does not decrypt the entry.</exception>
    ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Queues an entry again because a person asks for it.</summary>
    /// <remarks>No other call leaves a final state.</remarks>
    /// <returns>True if the entry was rejected or dead-lettered and is queued now.</returns>
    ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Erases one entry, unless a sender is sending the entry or the city has it.</summary>
    /// <returns>True if the entry was erased.</returns>
    ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Erases the rejected and dead-lettered entries and those without consent, when their time of keeping has ended.</summary>
    /// <remarks>
    /// If the last attempt seems to have ended in the future, a clock was wrong. The end then counts as now, so that no entry stays for
    /// years.
    /// </remarks>
    /// <param name="now">The present time.</param>
    /// <param name="keep">The time for which the store keeps an entry after its last attempt ended.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default);

    /// <summary>Makes every entry that waits for its next attempt due at once.</summary>
    /// <param name="now">The time from which the entries are due.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Erases every entry of a person.</summary>
    ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default);
}
