using Yipai.Cases.Codes;
using Yipai.Client.Outbox;

namespace Yipai.Client;

/// <summary>Manages the entries that wait on this host for the city: reports, shown notices and consent records.</summary>
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
/// The sender runs by itself. It starts when a host with hosted services starts, or when somebody first queues or reads entries. It sends
/// when an entry is queued, when <see cref="IConnectivity"/> reports a network, and when the next attempt is due. It sends a refusal or a
/// withdrawal at once. Before the first entry the sender opens no file and no connection.
/// </remarks>
public class OutboxClient
{
    private readonly OutboxSender _sender;
    private readonly OutboxShelf _shelf;
    private readonly SendingLoop _loop;
    private readonly PermissionsClient _permissions;
    private readonly TimeProvider _time;

    internal OutboxClient(OutboxSender sender, OutboxShelf shelf, SendingLoop loop, PermissionsClient permissions, TimeProvider time)
    {
        _permissions = permissions;
        _sender = sender;
        _shelf = shelf;
        _loop = loop;
        _time = time;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected OutboxClient()
        : this(null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Gets the error that ended the last round of the running sender, or null if that round succeeded.</summary>
    /// <remarks>After any error, the next round follows within a minute.</remarks>
    public virtual Exception? LastError => _loop.LastError;

    /// <summary>Starts the sender, unless it already runs or is paused.</summary>
    /// <remarks>
    /// The sender runs until the client is disposed or paused. Call it in a host without hosted services that wants to send before it uses
    /// the outbox. The call returns at once.
    /// </remarks>
    public virtual Task StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _loop.Start();
        return Task.CompletedTask;
    }

    /// <summary>Pauses the sender until <see cref="ResumeAsync"/>.</summary>
    /// <remarks>
    /// Using the outbox does not restart it, but a drain still sends. The sender cancels the running request, and sends its entry again
    /// later under the same key. When this call returns, the sender holds no lock.
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting for the end of the request. The sender pauses anyway.</param>
    public virtual Task PauseAsync(CancellationToken cancellationToken = default) => _loop.PauseAsync(cancellationToken);

    /// <summary>Resumes sending after a pause, begins with the entries that are due, and reads the device permissions again.</summary>
    /// <param name="cancellationToken">Stops waiting for the ledger. The sender resumes anyway.</param>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the ledger failed. The sender has resumed.</exception>
    public virtual async Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _loop.Resume();
        await _permissions.RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends every due entry of the signed-in person and of visitors.</summary>
    /// <remarks>
    /// A failing entry does not block other entries. The round ends at the first attempt without a final answer, and the result contains
    /// the time of the next attempt. While <see cref="IConnectivity"/> reports no network, the client sends nothing and counts no attempt.
    /// If the sender is already in a round, the call waits for the end of that round.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed. The waiting entries are unchanged.</exception>
    public virtual Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken = default) =>
        _sender.DrainAsync(isUrgent: false, CancellationToken.None, cancellationToken);

    /// <summary>Sends due entries within the time that the system gives an app in the background.</summary>
    /// <remarks>The round ends in time and then holds no lock.</remarks>
    /// <param name="budget">The longest time for the round, from 1 second to 1 hour.</param>
    /// <param name="cancellationToken">Ends the round with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is outside its range.</exception>
    public virtual async Task<OutboxDrain> DrainAsync(TimeSpan budget, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(budget, TimeSpan.FromHours(1));
        using var limit = new CancellationTokenSource(budget, _time);
        return await _sender.DrainAsync(isUrgent: false, limit.Token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends all waiting entries now, because a person asks for it, even before their next attempt is due.</summary>
    /// <remarks>The client still waits for the time that the city asked for, and for one second after a failure.</remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed. The waiting entries are unchanged.</exception>
    public virtual Task<OutboxDrain> SendNowAsync(CancellationToken cancellationToken = default) =>
        _sender.DrainAsync(isUrgent: true, CancellationToken.None, cancellationToken);

    /// <summary>
    /// Lists the entries that the city has not received, oldest first, for the signed-in person and for visitors on this device.
    /// </summary>
    /// <remarks>The call first erases entries that are older than <see cref="YipaiClientOptions.KeepRejectedFor"/> allows.</remarks>
    public virtual Task<IReadOnlyList<DeliveryStatus>> ListAsync(CancellationToken cancellationToken = default) =>
        _shelf.ListAsync(cancellationToken);

    /// <summary>Returns each change of one report, checked once a second, until its state is final or the report is erased.</summary>
    /// <exception cref="YipaiClientException">YP0307: the receipt belongs to a report that was not queued.</exception>
    public virtual IAsyncEnumerable<DeliveryStatus> WatchAsync(SubmissionReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return _shelf.WatchAsync(receipt.EnsureQueued().Value, cancellationToken);
    }

    /// <summary>Queues a rejected or dead-lettered entry again, under the same key.</summary>
    /// <returns>True if the entry is queued now. False if there is no such entry in one of these states.</returns>
    public virtual Task<bool> RetryAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        _shelf.RetryAsync(entryId, cancellationToken);

    /// <summary>Erases an entry on this device, unless the client is sending it.</summary>
    /// <remarks>
    /// A consent record must have a final state. A waiting entry may already have reached the city, if the answer of the city was lost.
    /// </remarks>
    /// <returns>True if the entry was erased.</returns>
    public virtual Task<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        _shelf.DiscardAsync(entryId, cancellationToken);

    /// <summary>Turns a rejected report back into a draft with its photos, under a new id, and erases the entry.</summary>
    /// <returns>The id of the draft, or null if there is no such rejected report.</returns>
    /// <exception cref="YipaiClientException">YP0311: the disk is full. YP0313: this key does not decrypt the report.</exception>
    public virtual Task<DraftId?> GiveBackAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        _shelf.GiveBackAsync(entryId, cancellationToken);
}
