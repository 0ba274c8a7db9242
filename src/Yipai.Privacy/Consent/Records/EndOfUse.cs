namespace Yipai.Privacy.Consent;

/// <summary>That the person's use of the service ended (P4.1.2-9(2), P4.3.3).</summary>
public sealed record EndOfUse : LedgerEntry
{
    /// <summary>When, never whose.</summary>
    public override string ToString() => $"use ended {At:u}";
}
