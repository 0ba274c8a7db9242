namespace Yipai.Client.Storage;

/// <summary>Where entries wait, in the order in which they were queued.</summary>
public interface IOutbox
{
    /// <summary>Adds an entry as queued and never tried; when this returns, the entry outlives the process. A known key changes nothing.</summary>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the store cannot take it; nothing was queued.</exception>
    ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Takes the oldest entry that is due, marks it as being sent and counts the attempt. Returns null if none is due.</summary>
    /// <remarks>What was queued after a consent record waits for it, so that the server knows the choice first.</remarks>
    /// <param name="subjectId">Only entries of this person.</param>
    /// <param name="now">Entries whose next attempt is later than this are not due.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Records how an attempt ended, unless another taker or an erasure came first.</summary>
    /// <remarks>The entry must still be <see cref="DeliveryState.Sending"/> under this very attempt, so that no final state is ever overwritten.</remarks>
    /// <param name="taken">The entry as <see cref="TakeDueAsync"/> returned it.</param>
    /// <param name="state">A state that may follow <see cref="DeliveryState.Sending"/>; see <see cref="DeliveryTransitions"/>.</param>
    /// <param name="nextAttempt">When to try again, if the state is <see cref="DeliveryState.Queued"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>True if the state was recorded; false if the store left everything as it was.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state cannot follow <see cref="DeliveryState.Sending"/>.</exception>
    ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryState state, DateTimeOffset nextAttempt, CancellationToken cancellationToken = default);

    /// <summary>Finds the state of an entry. Returns null if the key is not known.</summary>
    ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>Counts the entries that still wait, of every person.</summary>
    ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default);

    /// <summary>Erases every entry of a person.</summary>
    ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default);
}
