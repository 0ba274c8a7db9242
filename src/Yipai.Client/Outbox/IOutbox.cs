namespace Yipai.Client.Outbox;

/// <summary>Where entries wait, in the order they were queued.</summary>
public interface IOutbox
{
    /// <summary>Adds an entry; when this returns, the entry outlives the process. A known key changes nothing.</summary>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the store cannot take it; nothing was queued.</exception>
    ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Takes the oldest entry that is due and marks it as being sent, or returns null.</summary>
    /// <remarks>What was queued after consent evidence waits for it, so that the server knows the choice first.</remarks>
    /// <param name="subjectId">Only entries of this person.</param>
    /// <param name="now">Entries whose next attempt lies later are not due.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Records how sending ended. Accepted and consent-ended entries lose their payload.</summary>
    /// <param name="entryId">The key.</param>
    /// <param name="state">The state from now on.</param>
    /// <param name="nextAttempt">When to try again, where the state is one of waiting.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    ValueTask SettleAsync(Guid entryId, OutboxState state, DateTimeOffset nextAttempt, CancellationToken cancellationToken = default);

    /// <summary>How an entry stands, or null where the key is not known.</summary>
    ValueTask<OutboxState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default);

    /// <summary>How many entries still wait.</summary>
    ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default);

    /// <summary>Erases every entry of a person.</summary>
    ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default);
}
