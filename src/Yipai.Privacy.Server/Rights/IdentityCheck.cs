using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Decides whether evidence of identity is acceptable (P4.3.4/1; S10).</summary>
internal static class IdentityCheck
{
    public static RightsDecision Decide(PrivacyProfile profile, RightsRequest request, IdentityEvidence evidence, DataItemSet held)
    {
        bool asksNoMore = profile == PrivacyProfile.AsWritten2021 || evidence.Items.IsSubsetOf(held);
        bool hasFooting = request.Opening.Role == RequesterRole.Person || !string.IsNullOrWhiteSpace(evidence.RoleProof);
        RuleCitation[] rules = profile == PrivacyProfile.AsWritten2021
            ? [ClauseId.Parse("P4.3.4/1")]
            : [ClauseId.Parse("P4.3.4/1"), new StrictRuleId(10)];
        return asksNoMore && hasFooting
            ? new RightsDecision(RightsState.Assessing, true, RightsSentences.IdentityConfirmed, rules)
            : new RightsDecision(request.State, false, RightsSentences.IdentityNotAccepted, rules);
    }
}
