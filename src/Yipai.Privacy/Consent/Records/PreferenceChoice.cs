namespace Yipai.Privacy.Consent;

/// <summary>Records that a person turned something off or on in the settings.</summary>
/// <remarks>It takes effect at once and cannot be refused.</remarks>
public sealed record PreferenceChoice : LedgerEntry
{
    /// <summary>Gets the kind of setting.</summary>
    public required PreferenceKind Kind { get; init; }

    /// <summary>Gets the channel, or the id of the activity or item.</summary>
    /// <remarks>An empty text means all of the kind.</remarks>
    public required string Subject { get; init; }

    /// <summary>Gets whether the person turned it off.</summary>
    public required bool IsRefused { get; init; }

    /// <summary>Returns the setting and the instant, never the person.</summary>
    public override string ToString() => $"{Kind} {Subject} {(IsRefused ? "off" : "on")} {At:u}";
}
