using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides on the nine grounds that need no prior consent (P4.4.2; S8).</summary>
internal static class GroundGate
{
    /// <summary>Indicates whether a ground can replace consent for this kind of disclosure.</summary>
    /// <remarks>
    /// Grounds apply to sharing, transfer and publication. In the strict profile publication needs consent whatever
    /// the ground (PIPL 25).
    /// </remarks>
    public static bool Applies(in DisclosureRequest request, PrivacyProfile profile) =>
        request.Kind is DisclosureKind.Sharing or DisclosureKind.Transfer
        || (request.Kind == DisclosureKind.PublicDisclosure && profile == PrivacyProfile.AsWritten2021);

    public static DisclosureDecision Decide(
        DisclosureGround ground, in DisclosureRequest request, DataRecipient recipient, ConsentState consent, PrivacyProfile profile)
    {
        bool isStrict = profile == PrivacyProfile.Strict2026;
        RuleCitation clause = ground.Clause;
        IReadOnlyList<RuleCitation> rules = isStrict ? [clause, new StrictRuleId(8), ground.Article] : [clause];
        bool isRefused = consent.Find("publication", request.Now).Status is ConsentStatus.Refused or ConsentStatus.Withdrawn;
        return ground.EndsWithUse && consent.HasEnded(request.Now)
                ? new DisclosureDecision(DenialReason.UseEnded, [ClauseId.Parse("P4.1.2-9(2)"), .. rules])
            : !ground.IsProven(request.Now) ? new DisclosureDecision(DenialReason.GroundNotProven, rules)
            : ground.IsForAuthority && recipient.Kind != RecipientKind.Authority
                ? new DisclosureDecision(DenialReason.GroundNotForRecipient, rules)
            : !request.Items.IsSubsetOf(ground.Items)
                ? new DisclosureDecision(DenialReason.ItemNotForRecipient, rules, request.Items.Except(ground.Items))
            : isStrict && !ground.HoldsInStrict ? new DisclosureDecision(DenialReason.GroundNotInLaw, rules)
            : isStrict && ground.YieldsToRefusal && isRefused
                ? new DisclosureDecision(DenialReason.ConsentRefused, [RuleCitation.FromLaw("PIPL 27"), .. rules])
            : new DisclosureDecision(DenialReason.None, rules) { IsToldAfterwards = isStrict && ground.IsToldAfterwards };
    }
}
