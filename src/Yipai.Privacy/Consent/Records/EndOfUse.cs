namespace Yipai.Privacy.Consent;

/// <summary>Records that the person stopped using the service (P4.1.2-9(2), P4.3.3).</summary>
public sealed record EndOfUse : LedgerEntry
{
    /// <summary>Returns the instant, never the person.</summary>
    public override string ToString() => $"use ended {At:u}";
}
