using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;

namespace Yipai.Testing.Stores;

/// <summary>Accesses the drafts of a device from one process.</summary>
internal sealed class DeviceDraftStore(DeviceProcess process, IDraftStore drafts) : IDraftStore
{
    public ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default) =>
        process.RunAsync("drafts.keep", true, () => drafts.KeepAsync(draft, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default) =>
        process.RunAsync("drafts.list", false, () => drafts.ListAsync(ownerId, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default) =>
        process.RunAsync("drafts.damaged", false, () => drafts.ListDamagedAsync(cancellationToken), cancellationToken);

    public ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default) =>
        process.RunAsync("drafts.remove", false, () => drafts.RemoveAsync(id, cancellationToken), cancellationToken);

    public ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default) =>
        process.RunAsync("drafts.erase", false, () => drafts.EraseAsync(ownerId, cancellationToken), cancellationToken);
}
