using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Consent;

/// <summary>A state, and the entries of devices that went into it.</summary>
internal sealed record FoldedEntries(ConsentState State, IReadOnlyList<KnownEntries> Devices)
{
    /// <summary>Whether nothing was added to any device since.</summary>
    public bool IsOf(IReadOnlyList<KnownEntries> devices) =>
        Devices.Count == devices.Count && !Devices.Where((known, index) => !ReferenceEquals(known, devices[index])).Any();
}
