using Yipai.Cases.Reporting;
using Yipai.Client.Consent;
using Yipai.Client.Outbox;
using Yipai.Client.Sessions;
using Yipai.Privacy.Consent;

namespace Yipai.Testing.Stores;

/// <summary>Represents the storage of one device in memory.</summary>
/// <remarks>It outlives the processes that use it, so that a test can kill one and start another.</remarks>
/// <example>
/// <code>
/// var storage = new DeviceStorage();
/// DeviceProcess app = storage.OpenProcess();
/// await app.Outbox.EnqueueAsync(entry);
/// app.Kill();                                                    // what it was sending is queued again
/// int waiting = await storage.OpenProcess().Outbox.CountWaitingAsync();
/// </code>
/// </example>
public sealed class DeviceStorage
{
    internal InMemoryOutbox Outbox { get; } = new();

    internal InMemoryDraftStore Drafts { get; } = new();

    internal InMemorySessionStore Sessions { get; } = new();

    internal InMemoryConsentLedger Ledger { get; } = new();

    internal InMemoryReceiptStore Receipts { get; } = new();

    /// <summary>Opens the stores for one process.</summary>
    /// <remarks>Several processes can use one storage at the same time.</remarks>
    /// <param name="disk">What happens around each access. The default is a healthy disk.</param>
    public DeviceProcess OpenProcess(DiskBehavior? disk = null) => new(this, disk ?? DiskBehavior.Healthy);
}
