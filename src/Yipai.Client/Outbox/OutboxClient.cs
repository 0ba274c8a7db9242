using Yipai.Cases.Codes;
using Yipai.Client.Outbox;

namespace Yipai.Client;

/// <summary>What waits on this host to reach the city: reports, notices shown, and consent records.</summary>
/// <example>
/// <code>
/// OutboxClient outbox = client.Outbox;
/// OutboxDrain sent = await outbox.DrainAsync();   // when the network is back, and after each report or choice
/// if (sent.Hold == OutboxHold.CityAskedToWait)
/// {
///     Show($"城市服务繁忙，{sent.NextAttempt:HH:mm} 后自动重试");
/// }
/// </code>
/// </example>
public class OutboxClient
{
    private readonly OutboxSender _sender;
    private readonly OutboxShelf _shelf;
    private readonly TimeProvider _time;

    internal OutboxClient(OutboxSender sender, OutboxShelf shelf, TimeProvider time)
    {
        _sender = sender;
        _shelf = shelf;
        _time = time;
    }

    /// <summary>Makes an outbox without parts, for a mock that overrides what it needs.</summary>
    protected OutboxClient()
        : this(null!, null!, null!)
    {
    }

    /// <summary>Sends every entry that is due for the signed-in person or for visitors; an entry that fails holds up no other.</summary>
    /// <remarks>
    /// The round ends with the first answer that is not final, and the answer says when to go on. While <see cref="IConnectivity"/> says that there is
    /// no network, nothing is tried and no attempt is counted.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed; what waits is unchanged.</exception>
    public virtual Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken = default) =>
        _sender.DrainAsync(isUrgent: false, CancellationToken.None, cancellationToken);

    /// <summary>The same within a time that the system gives an app in the background. It ends in time, and holds no lock afterwards.</summary>
    /// <param name="budget">How long the round may take, from 1 second to 1 hour.</param>
    /// <param name="cancellationToken">Ends the round with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is outside its range.</exception>
    public virtual async Task<OutboxDrain> DrainAsync(TimeSpan budget, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(budget, TimeSpan.FromHours(1));
        using var limit = new CancellationTokenSource(budget, _time);
        return await _sender.DrainAsync(isUrgent: false, limit.Token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends everything that waits, now, because a person asks for it: no entry waits for its next attempt.</summary>
    /// <remarks>Only two waits are kept: the one that the city asked for, and one second after a failure.</remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed; what waits is unchanged.</exception>
    public virtual Task<OutboxDrain> SendNowAsync(CancellationToken cancellationToken = default) =>
        _sender.DrainAsync(isUrgent: true, CancellationToken.None, cancellationToken);

    /// <summary>Lists what the city does not have, oldest first: the entries of the signed-in person and of visitors on this device.</summary>
    /// <remarks>What was kept as long as <see cref="YipaiClientOptions.KeepRejectedFor"/> says is erased first.</remarks>
    public virtual Task<IReadOnlyList<DeliveryStatus>> ListAsync(CancellationToken cancellationToken = default) => _shelf.ListAsync(cancellationToken);

    /// <summary>Tells each change of one report, looking once a second, until its state is final or it is erased.</summary>
    /// <exception cref="YipaiClientException">YP0307: the receipt is of a report that was not queued.</exception>
    public virtual IAsyncEnumerable<DeliveryStatus> WatchAsync(SubmissionReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return _shelf.WatchAsync(receipt.EnsureQueued().Value, cancellationToken);
    }

    /// <summary>Queues an entry again that was rejected or dead-lettered, under the same key.</summary>
    /// <returns>True if it is queued now; false if there is no such entry in one of these states.</returns>
    public virtual Task<bool> RetryAsync(Guid entryId, CancellationToken cancellationToken = default) => _shelf.RetryAsync(entryId, cancellationToken);

    /// <summary>Erases an entry on this device, unless it is being sent. A consent record is erased only when its state is final.</summary>
    /// <remarks>An entry that waits may have reached the city although its answer was lost.</remarks>
    /// <returns>True if it was erased.</returns>
    public virtual Task<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default) => _shelf.DiscardAsync(entryId, cancellationToken);

    /// <summary>Turns a rejected report back into a draft with its photos, under a new id, and erases the entry.</summary>
    /// <returns>The draft, or null if there is no such rejected report.</returns>
    /// <exception cref="YipaiClientException">YP0311: the disk is full. YP0313: the report cannot be opened with this key.</exception>
    public virtual Task<DraftId?> GiveBackAsync(Guid entryId, CancellationToken cancellationToken = default) => _shelf.GiveBackAsync(entryId, cancellationToken);
}
