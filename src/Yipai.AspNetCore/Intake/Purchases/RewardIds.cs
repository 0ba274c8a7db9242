using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Server.Purchases;

namespace Yipai.AspNetCore.Intake;

/// <summary>Makes the id of the reward for a report, so that each report earns once.</summary>
/// <remarks>When a report loses its person, the reward gets a random id, so that nothing links the two.</remarks>
internal sealed class RewardIds(PrivacyGuard guard, IPurchaseStore store, IdentifierSource identifiers)
{
    /// <summary>Returns the id of the reward for a report, 32 hexadecimal digits.</summary>
    public string Of(CaseId id) => DerivedId.HexOf($"reward\n{guard.Handler.Id.Value}\n{id.Value}");

    /// <summary>Gives the reward for a report a random id, because the report no longer belongs to the person.</summary>
    public async Task CutAsync(CaseId id, CancellationToken stop) =>
        await store.RenameAsync(guard.Handler.Id, Of(id), NewId(), stop).ConfigureAwait(false);

    /// <summary>Gives each reward of a person a random id.</summary>
    public async Task CutAllAsync(SubjectId subjectId, CancellationToken stop)
    {
        List<PurchaseEntry> rewards = await PurchaseData.ReadAllAsync(store, guard.Handler.Id, subjectId, stop)
            .Where(entry => entry.ServiceId.Length == 0).ToListAsync(stop).ConfigureAwait(false);
        foreach (PurchaseEntry reward in rewards)
        {
            await store.RenameAsync(guard.Handler.Id, reward.Id, NewId(), stop).ConfigureAwait(false);
        }
    }

    private string NewId() => identifiers.NewIdentifier().ToString("N");
}
