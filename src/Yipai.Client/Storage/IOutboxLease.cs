namespace Yipai.Client.Storage;

/// <summary>Represents the right of one living sender to take entries and to settle the entries that it took.</summary>
/// <remarks>
/// A lease ends when it is disposed or when its process dies, but never because of a clock. A phone that sleeps for an hour while it sends
/// still holds its lease. A process that was killed a second ago does not. When a lease has ended, its entries are due again at once.
/// </remarks>
public interface IOutboxLease : IAsyncDisposable
{
    /// <summary>Takes the oldest of the due entries with the fewest failed tries, and marks it as Sending under this lease.</summary>
    /// <remarks>
    /// Returns null if no entry is due. An entry that was queued after a consent record waits for that record, so that the server receives
    /// the record first. If the store cannot decrypt an entry, the entry becomes <see cref="DeliveryState.DeadLettered"/>, and the store
    /// takes the next entry. A damaged entry therefore never blocks another entry.
    /// </remarks>
    /// <param name="subjectId">The pseudonymous id of the person whose entries may be taken.</param>
    /// <param name="now">
    /// The present time. An entry is not due if its next attempt is later than this. An entry whose next attempt is more than 30 minutes
    /// later is due, because no schedule waits that long and a clock must have been wrong.
    /// </param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Records the outcome of an attempt, unless another sender has taken the entry or somebody has erased it.</summary>
    /// <remarks>
    /// The entry must still be in the same attempt that this lease took. The store therefore never overwrites a final state.
    /// </remarks>
    /// <param name="taken">The entry as <see cref="TakeDueAsync"/> returned it.</param>
    /// <param name="outcome">The outcome of the attempt.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>True if the store recorded the outcome. False if it changed nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state cannot follow <see cref="DeliveryState.Sending"/>.</exception>
    ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryOutcome outcome, CancellationToken cancellationToken = default);
}
