using System.Text.Json.Serialization;

namespace Yipai.Privacy.Consent;

/// <summary>Records the answer to "14 or older?" and, where the host asks it, to "18 or older?"</summary>
/// <remarks>(PIPL 31; notice of 2025-12-29).</remarks>
public sealed record MinorDeclaration : LedgerEntry
{
    /// <summary>Gets whether the person is 14 or older.</summary>
    public required bool IsFourteenOrOlder { get; init; }

    /// <summary>Gets whether the person is 18 or older, or null when that was not asked.</summary>
    public bool? IsEighteenOrOlder { get; init; }

    /// <summary>Gets the age band.</summary>
    /// <remarks>An answer "under 14" prevails over a contradicting second answer.</remarks>
    [JsonIgnore]
    public AgeBand Band => (IsFourteenOrOlder, IsEighteenOrOlder) switch
    {
        (false, _) => AgeBand.Under14,
        (_, true) => AgeBand.Adult,
        (_, false) => AgeBand.From14To17,
        _ => AgeBand.Unknown,
    };

    /// <summary>Returns the instant, never the answer.</summary>
    public override string ToString() => $"age answered {At:u}";
}
