using Yipai.Cases.Codes;
using Yipai.Client.Outbox;

namespace Yipai.Client;

/// <summary>What waits on this host to reach the city: reports, notices shown, and consent records.</summary>
/// <example>
/// <code>
/// await foreach (DeliveryStatus status in client.Outbox.WatchAsync(receipt))   // it is sent by itself
/// {
///     Show(status.Explain("zh-CN"));
/// }
///
/// await client.Outbox.PauseAsync();                                            // the system puts the app to sleep
/// await client.Outbox.DrainAsync(TimeSpan.FromSeconds(25));                    // and gives it a window in the background
/// </code>
/// </example>
/// <remarks>
/// The sender runs by itself: from the first use that queues or reads the outbox, and from the start of a host that runs hosted
/// services. It sends when something is queued, when <see cref="IConnectivity"/> reports a network, and when the next attempt is due.
/// A refusal or a withdrawal is tried at once. Before the first entry it opens no file and no connection.
/// </remarks>
public class OutboxClient
{
    private readonly OutboxSender _sender;
    private readonly OutboxShelf _shelf;
    private readonly SendingLoop _loop;
    private readonly TimeProvider _time;

    internal OutboxClient(OutboxSender sender, OutboxShelf shelf, SendingLoop loop, TimeProvider time)
    {
        _sender = sender;
        _shelf = shelf;
        _loop = loop;
        _time = time;
    }

    /// <summary>Makes an outbox without parts, for a mock that overrides what it needs.</summary>
    protected OutboxClient()
        : this(null!, null!, null!, null!)
    {
    }

    /// <summary>Gets the error that ended the last round of the running sender, or null if it ended well.</summary>
    /// <remarks>The next round follows within a minute, whatever the error was.</remarks>
    public virtual Exception? LastError => _loop.LastError;

    /// <summary>Starts the sender, unless it runs or is paused. It runs until the client is disposed of or paused.</summary>
    /// <remarks>For a host that runs no hosted services and wants to send before it uses the outbox. Returns at once.</remarks>
    public virtual Task StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _loop.Start();
        return Task.CompletedTask;
    }

    /// <summary>Ends sending until <see cref="ResumeAsync"/>; no use of the outbox starts it again, but every drain still works.</summary>
    /// <remarks>
    /// The request under way is cut, and its entry is sent again later under the same key. When this returns, the sender holds no lock.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting for the end of the request; the sender ends all the same.</param>
    public virtual Task PauseAsync(CancellationToken cancellationToken = default) => _loop.PauseAsync(cancellationToken);

    /// <summary>Sends again after a pause, beginning with what is due. Returns at once.</summary>
    public virtual Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _loop.Resume();
        return Task.CompletedTask;
    }

    /// <summary>Sends every entry that is due for the signed-in person or for visitors; an entry that fails holds up no other.</summary>
    /// <remarks>
    /// The round ends with the first answer that is not final, and the answer says when to go on. While <see cref="IConnectivity"/> says that there is
    /// no network, nothing is tried and no attempt is counted. A round that the sender has begun by itself ends first.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed; what waits is unchanged.</exception>
    public virtual Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken = default) =>
        _sender.DrainAsync(isUrgent: false, CancellationToken.None, cancellationToken);

    /// <summary>
    /// The same within a time that the system gives an app in the background. It ends in time, and holds no lock afterwards.
    /// </summary>
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

    /// <summary>
    /// Lists what the city does not have, oldest first: the entries of the signed-in person and of visitors on this device.
    /// </summary>
    /// <remarks>What was kept as long as <see cref="YipaiClientOptions.KeepRejectedFor"/> says is erased first.</remarks>
    public virtual Task<IReadOnlyList<DeliveryStatus>> ListAsync(CancellationToken cancellationToken = default) =>
        _shelf.ListAsync(cancellationToken);

    /// <summary>Tells each change of one report, looking once a second, until its state is final or it is erased.</summary>
    /// <exception cref="YipaiClientException">YP0307: the receipt is of a report that was not queued.</exception>
    public virtual IAsyncEnumerable<DeliveryStatus> WatchAsync(SubmissionReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return _shelf.WatchAsync(receipt.EnsureQueued().Value, cancellationToken);
    }

    /// <summary>Queues an entry again that was rejected or dead-lettered, under the same key.</summary>
    /// <returns>True if it is queued now; false if there is no such entry in one of these states.</returns>
    public virtual Task<bool> RetryAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        _shelf.RetryAsync(entryId, cancellationToken);

    /// <summary>Erases an entry on this device, unless it is being sent. A consent record is erased only when its state is final.</summary>
    /// <remarks>An entry that waits may have reached the city although its answer was lost.</remarks>
    /// <returns>True if it was erased.</returns>
    public virtual Task<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        _shelf.DiscardAsync(entryId, cancellationToken);

    /// <summary>Turns a rejected report back into a draft with its photos, under a new id, and erases the entry.</summary>
    /// <returns>The draft, or null if there is no such rejected report.</returns>
    /// <exception cref="YipaiClientException">YP0311: the disk is full. YP0313: the report cannot be opened with this key.</exception>
    public virtual Task<DraftId?> GiveBackAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        _shelf.GiveBackAsync(entryId, cancellationToken);
}
