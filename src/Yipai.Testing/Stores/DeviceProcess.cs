using Yipai.Cases.Reporting;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Testing.Stores;

/// <summary>Represents a process of an app with its stores over the storage of a device.</summary>
public sealed class DeviceProcess
{
    private readonly DiskBehavior _disk;
    private readonly DeviceOutbox _outbox;
    private volatile bool _isKilled;

    internal DeviceProcess(DeviceStorage storage, DiskBehavior disk)
    {
        _disk = disk;
        _outbox = new DeviceOutbox(this, storage);
        Drafts = new DeviceDraftStore(this, storage.Drafts);
        Sessions = new DeviceSessionStore(this, storage.Sessions);
        Ledger = new DeviceConsentLedger(this, storage.Ledger);
        Receipts = new DeviceReceiptStore(this, storage.Receipts);
    }

    /// <summary>Gets the outbox.</summary>
    /// <remarks>Queueing the report of a draft removes the draft in the same step.</remarks>
    public IOutbox Outbox => _outbox;

    /// <summary>Gets the drafts.</summary>
    public IDraftStore Drafts { get; }

    /// <summary>Gets the session of the signed-in person.</summary>
    public ISessionStore Sessions { get; }

    /// <summary>Gets the consent ledger of this host.</summary>
    public IConsentLedger Ledger { get; }

    /// <summary>Gets the receipts of consent records.</summary>
    public IReceiptStore Receipts { get; }

    /// <summary>Ends the process: its leases end, and each later access throws <see cref="ObjectDisposedException"/>.</summary>
    public void Kill()
    {
        _isKilled = true;
        _outbox.EndLeases();
    }

    internal async ValueTask<T> RunAsync<T>(
        string name, bool adds, Func<ValueTask<T>> access, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operation = new DiskOperation(name, adds);
        await _disk.BeforeAsync(operation, cancellationToken).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(_isKilled, this);
        T result = await access().ConfigureAwait(false);
        await _disk.AfterAsync(operation).ConfigureAwait(false);
        ObjectDisposedException.ThrowIf(_isKilled, this);
        return result;
    }

    internal async ValueTask RunAsync(string name, bool adds, Func<ValueTask> access, CancellationToken cancellationToken) =>
        await RunAsync(
            name,
            adds,
            async () =>
            {
                await access().ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
}
