namespace Yipai.Privacy.Consent;

/// <summary>That a person turned something off or on in the settings; effective at once, and never refused.</summary>
public sealed record PreferenceChoice : LedgerEntry
{
    /// <summary>What kind of thing.</summary>
    public required PreferenceKind Kind { get; init; }

    /// <summary>Which: a channel, an activity's or an item's id; empty for all of the kind.</summary>
    public required string Subject { get; init; }

    /// <summary>Whether it is off.</summary>
    public required bool IsRefused { get; init; }

    /// <summary>What and when, never whose.</summary>
    public override string ToString() => $"{Kind} {Subject} {(IsRefused ? "off" : "on")} {At:u}";
}
