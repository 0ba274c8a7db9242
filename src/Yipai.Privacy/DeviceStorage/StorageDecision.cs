using Yipai.Privacy.Processing;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>Says whether an entry may be written to a device or sent.</summary>
public sealed class StorageDecision : PolicyDecision
{
    internal StorageDecision(DenialReason reason, IReadOnlyList<RuleCitation> citations)
        : base(reason, citations)
    {
    }
}
