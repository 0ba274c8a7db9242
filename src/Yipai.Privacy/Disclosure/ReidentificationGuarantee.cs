namespace Yipai.Privacy.Disclosure;

/// <summary>That a recipient cannot restore and re-identify anybody (P4.4.3).</summary>
/// <param name="ContractClause">The clause that forbids trying.</param>
/// <param name="RiskTest">The test against what the recipient knows besides.</param>
/// <param name="AreKeysWithheld">Whether keys and mapping tables stay with the handler.</param>
public sealed record ReidentificationGuarantee(string ContractClause, string RiskTest, bool AreKeysWithheld)
{
    /// <summary>Whether all three parts are there.</summary>
    public bool IsComplete => ContractClause.Length > 0 && RiskTest.Length > 0 && AreKeysWithheld;
}
