namespace Yipai.Privacy.Consent;

/// <summary>That earlier consents wait until they are asked again (P4.4.1-3; PIPL 14, 22).</summary>
public sealed record ConsentSuspension : LedgerEntry
{
    /// <summary>The scopes concerned; empty for all.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The rule behind it, such as <c>P4.4.1-3</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why and when, never whose.</summary>
    public override string ToString() => $"suspended by {Rule} {At:u}";
}
