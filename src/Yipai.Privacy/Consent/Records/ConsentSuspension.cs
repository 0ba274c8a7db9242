namespace Yipai.Privacy.Consent;

/// <summary>Suspends earlier consents until the person is asked again (P4.4.1-3; PIPL 14, 22).</summary>
public sealed record ConsentSuspension : LedgerEntry
{
    /// <summary>Gets the ids of the suspended scopes.</summary>
    /// <remarks>An empty list means all scopes.</remarks>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Gets the rule that asks for the suspension, such as <c>P4.4.1-3</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Returns the rule and the instant, never the person.</summary>
    public override string ToString() => $"suspended by {Rule} {At:u}";
}
