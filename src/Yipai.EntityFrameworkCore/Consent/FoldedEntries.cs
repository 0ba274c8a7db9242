using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Consent;

/// <summary>A consent state and the entries of devices from which it was computed.</summary>
internal sealed record FoldedEntries(ConsentState State, IReadOnlyList<KnownEntries> Devices)
{
    /// <summary>Indicates whether no device has a new entry since the computation.</summary>
    public bool IsOf(IReadOnlyList<KnownEntries> devices) =>
        Devices.Count == devices.Count && !Devices.Where((known, index) => !ReferenceEquals(known, devices[index])).Any();
}
