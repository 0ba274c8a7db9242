namespace Yipai.Privacy.Disclosure;

/// <summary>Proves that a recipient cannot restore the information or re-identify anybody (P4.4.3).</summary>
/// <param name="ContractClause">The contract clause that forbids any attempt.</param>
/// <param name="RiskTest">The test of the risk in view of what else the recipient knows.</param>
/// <param name="AreKeysWithheld">Whether keys and mapping tables remain with the handler.</param>
public sealed record ReidentificationGuarantee(string ContractClause, string RiskTest, bool AreKeysWithheld)
{
    /// <summary>Indicates whether all three parts of the guarantee are present.</summary>
    public bool IsComplete => ContractClause.Length > 0 && RiskTest.Length > 0 && AreKeysWithheld;
}
