namespace Yipai.Privacy.Consent;

/// <summary>The answer to "14 or older?", the only question about age (PIPL 31).</summary>
public sealed record MinorDeclaration : LedgerEntry
{
    /// <summary>Whether the person is 14 or older.</summary>
    public required bool IsFourteenOrOlder { get; init; }

    /// <summary>When it was answered, never the answer.</summary>
    public override string ToString() => $"age answered {At:u}";
}
