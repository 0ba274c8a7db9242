using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Rights;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.KillTarget;

/// <summary>Everything to which the target writes: the database, the journal and two stores of the host.</summary>
internal sealed class TargetWorld : IDisposable
{
    public const string Device = "device-1";

    private static readonly DeviceOwner Owner = new(TargetEntries.Handler, TargetEntries.Subject, Device, "app");

    private readonly FileErasureJournalStore _journal;

    public TargetWorld(YipaiDatabase database, string folder, Fuse fuse)
    {
        _journal = new FileErasureJournalStore(Path.Combine(folder, "erasures.journal"));
        Accounts = new FolderSource(folder, DataItems.MobileNumber, fuse);
        Cases = new FolderSource(folder, DataItems.AccountName, fuse);
        AuditStore = new DatabaseAuditStore(database, TargetEntries.Handler);
        Log = new AuditLog(AuditStore, TimeProvider.System);
        Stored = new DatabaseConsentLedger(database);
        Guard = new RestoreGuard(
            new ErasureJournal(new FusedJournalStore(_journal, fuse)), [Accounts, Cases], new LedgerRestoreTarget(Stored));
        Ledger = new GuardedConsentLedger(new FusedLedger(Stored, fuse), () => Guard);
        var handler = new PersonalInformationHandler("示范城市", "privacy@example.cn", TargetEntries.Handler, HandlerRole.Commercial);
        Desk = new RightsDesk(
            handler,
            YipaiPolicy.V2021_01_20.RetentionUnder(PrivacyProfile.Strict2026),
            new FusedRequestStore(new DatabaseRightsRequestStore(database), fuse),
            Guard);
        Permissions = new PermissionWatcher(new FlippingPermissions(Stored), Ledger, Owner, IdentifierSource.Random, TimeProvider.System);
    }

    public FolderSource Accounts { get; }

    public FolderSource Cases { get; }

    public DatabaseAuditStore AuditStore { get; }

    public AuditLog Log { get; }

    public DatabaseConsentLedger Stored { get; }

    public RestoreGuard Guard { get; }

    public GuardedConsentLedger Ledger { get; }

    public RightsDesk Desk { get; }

    public PermissionWatcher Permissions { get; }

    /// <summary>Stores the two values of a person and has the rights desk erase them.</summary>
    public async Task EraseAsync(SubjectId subjectId)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        Accounts.Put(subjectId);
        Cases.Put(subjectId);
        RightsRequest request = await Desk.ReceiveAsync(new RightsApplication(RightKind.AccountClosure, subjectId), now);
        await Desk.ConfirmIdentityAsync(request.Id, new IdentityEvidence("signed-in", DataItemSet.Empty, "session"), now);
        await Desk.AssessAsync(request.Id, RightsAnswer.Execute, now);
        await Desk.EraseAsync(request.Id, now);
    }

    public void Dispose()
    {
        Log.Dispose();
        _journal.Dispose();
    }

    /// <summary>A permission that has changed at each check.</summary>
    private sealed class FlippingPermissions(IConsentLedger ledger) : IDevicePermissionSource
    {
        private PermissionState? _last;

        public PermissionState StateOf(DevicePermission permission)
        {
            _last ??= ledger.GetStateAsync(TargetEntries.Handler, TargetEntries.Subject).AsTask().GetAwaiter().GetResult()
                .FindPermission(Device, permission, DateTimeOffset.MaxValue);
            _last = _last == PermissionState.Closed ? PermissionState.Full : PermissionState.Closed;
            return _last.Value;
        }
    }
}
