namespace Yipai.Privacy.Consent;

/// <summary>Records the answer to "14 or older?", which is the only question about age (PIPL 31).</summary>
public sealed record MinorDeclaration : LedgerEntry
{
    /// <summary>Gets whether the person is 14 or older.</summary>
    public required bool IsFourteenOrOlder { get; init; }

    /// <summary>Returns the instant, never the answer.</summary>
    public override string ToString() => $"age answered {At:u}";
}
