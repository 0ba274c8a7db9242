namespace Yipai.Client.Storage;

/// <summary>The right of one living sender to take entries and to settle what it took.</summary>
/// <remarks>
/// A lease ends when it is disposed of or when its process dies, and never because of a clock: a phone that sleeps for an hour while it
/// sends still holds its lease, and a process that was killed a second ago does not. Entries of a lease that has ended are due again at
/// once.
/// </remarks>
public interface IOutboxLease : IAsyncDisposable
{
    /// <summary>
    /// Takes the oldest entry that is due, those that never failed first, and marks it as being sent under this lease. Returns null if
    /// none is due.
    /// </summary>
    /// <remarks>
    /// What was queued after a consent record waits for it, so that the server knows the choice first. An entry that cannot be opened
    /// becomes <see cref="DeliveryState.DeadLettered"/> and the next one is taken, so that it never blocks another.
    /// </remarks>
    /// <param name="subjectId">Only entries of this person.</param>
    /// <param name="now">
    /// Entries whose next attempt is later than this are not due. One that is more than 30 minutes later is due: no schedule waits so
    /// long, so a clock was wrong.
    /// </param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Records how an attempt ended, unless another taker or an erasure came first.</summary>
    /// <remarks>The entry must still be in the very attempt that was taken under this lease, so that no final state is ever
    /// overwritten.</remarks>
    /// <param name="taken">The entry as <see cref="TakeDueAsync"/> returned it.</param>
    /// <param name="outcome">How the attempt ended.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    /// <returns>True if the outcome was recorded; false if the store left everything as it was.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The state cannot follow <see cref="DeliveryState.Sending"/>.</exception>
    ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryOutcome outcome, CancellationToken cancellationToken = default);
}
