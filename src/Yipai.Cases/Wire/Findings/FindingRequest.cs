namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/officer/findings/{findingId}</c>: a finding of the staff about an account (P4.1.2-8).</summary>
/// <param name="Account">The account.</param>
/// <param name="Purpose">
/// The purpose: <c>SecurityPrevention</c>, <c>FraudMonitoring</c>, <c>InvestigateViolations</c> or <c>CreditAnalysis</c>.
/// </param>
/// <param name="Explanation">What was found, and what follows from it, 1 to 4,000 characters. The person reads it.</param>
public sealed record FindingRequest(string Account, string Purpose, string Explanation)
{
    /// <summary>Returns a name without the account or the text.</summary>
    public override string ToString() => "finding request";
}
