using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Decides which rights are owed and which answers are valid under one profile.</summary>
/// <remarks>
/// The strict profile gives people at least as much as the 2021 text. It grants whatever the text grants, and whatever it lets a handler
/// refuse, the text also lets the handler refuse.
/// </remarks>
public sealed class RightsRules(PrivacyProfile profile, HandlerRole role = HandlerRole.Commercial)
{
    private readonly HandlerRole _role = role;

    /// <summary>The profile.</summary>
    public PrivacyProfile Profile { get; } = profile;

    private bool IsAsWritten => Profile == PrivacyProfile.AsWritten2021;

    /// <summary>Returns whether a request is owed, and by which rules.</summary>
    public RightsGrant Grant(RightKind kind, DeletionGround ground = default, RequesterRole role = RequesterRole.Person) =>
        RightsGrants.Find(Profile, kind, ground, role);

    /// <summary>Decides whether an answer is valid, and to which state it leads.</summary>
    /// <param name="request">The request, under assessment or with its fee accepted.</param>
    /// <param name="answer">The answer that the handler intends to give.</param>
    /// <param name="hasFreeQuota">True if the person has a free request of this kind left in the period.</param>
    public RightsDecision Decide(RightsRequest request, RightsAnswer answer, bool hasFreeQuota)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);
        RightsOpening asked = request.Opening;
        return answer switch
        {
            { Exemption: not RightsExemption.None } => DecideExemption(request, answer),
            { Refusal: not RefusalGround.None } => DecideRefusal(request, answer),
            { State: RightsState.FeeQuoted } => DecideFee(request, answer, hasFreeQuota),
            { State: RightsState.Refused } => DecideNotOwed(request, Grant(asked.Kind, asked.Ground, asked.Role)),
            _ => new RightsDecision(
                RightsState.Executing, true, RightsSentences.Executing, Grant(asked.Kind, asked.Ground, asked.Role).Citations,
                request.WithheldItems),
        };
    }

    private RightsDecision DecideExemption(RightsRequest request, RightsAnswer answer)
    {
        ExemptionRule rule = ExemptionRule.Find(answer.Exemption)!;
        bool holds = IsAsWritten || rule.HoldsInLaw(request.Opening.Kind, answer.EvidenceReference);
        LocalizedText text = RightsSentences.CannotRespond(rule.IsSecret ? RightsExemption.None : rule.Exemption, IsAsWritten);
        return holds
            ? Withhold(request, answer, text, [.. rule.Shown, .. IsAsWritten ? [] : rule.LawBehind(_role)])
            : Reject(request, RightsSentences.ExemptionNotAccepted, ["S11", "PIPL 45", "PIPL 50"]);
    }

    private RightsDecision DecideRefusal(RightsRequest request, RightsAnswer answer)
    {
        // The handler may refuse extra work on backup tapes, but neither the erasure itself nor its second phase (P4.3.2/2).
        if (answer.Refusal == RefusalGround.VeryImpractical && RightsWorkflow.Erases(request.Opening.Kind))
        {
            return new RightsDecision(
                request.State, true, RightsSentences.BackupsLater, [ClauseId.Parse("P4.3.4/3"), ClauseId.Parse("P4.3.2/2")]);
        }

        bool holds = IsAsWritten || RefusalHoldsInLaw(answer.Refusal, request.Opening.Kind);
        return holds
            ? Withhold(
                request, answer, RightsSentences.Refused(answer.Refusal, IsAsWritten), [ClauseId.Parse("P4.3.4/3"), .. StrictReasons])
            : Reject(request, RightsSentences.RefusalNotAccepted, ["S11", "PIPL 45", "PIPL 50"]);
    }

    private RightsDecision DecideNotOwed(RightsRequest request, RightsGrant grant) => grant.IsOwed
        ? Reject(request, RightsSentences.IsOwed, grant.Citations)
        : new RightsDecision(RightsState.Refused, true, RightsSentences.NotOwed(IsAsWritten), [.. grant.Citations, .. StrictReasons]);

    private static RightsDecision DecideFee(RightsRequest request, RightsAnswer answer, bool hasFreeQuota)
    {
        bool holds = !hasFreeQuota && answer.Fee <= answer.ActualCost;
        return holds
            ? new RightsDecision(
                RightsState.FeeQuoted, true, RightsSentences.Fee(answer.Fee, answer.Justification), [ClauseId.Parse("P4.3.4/2")])
            : Reject(request, RightsSentences.FeeNotAccepted, ["P4.3.4/2"]);
    }

    private IEnumerable<RuleCitation> StrictReasons => IsAsWritten ? [] : [RuleCitation.FromLaw("PIPL 50"), new StrictRuleId(11)];

    /// <summary>Indicates whether the law knows a ground of the 2021 text (S11).</summary>
    /// <remarks>
    /// The law lets a handler refuse what it owes for one of the four grounds only: a transfer that harms others (PIPL 45; 条例 25).
    /// Repetition costs a fee, and effort is no ground (PIPL 44 to 47).
    /// </remarks>
    private static bool RefusalHoldsInLaw(RefusalGround ground, RightKind kind) =>
        ground == RefusalGround.RiskToOthersRights && kind == RightKind.Portability;

    private static RightsDecision Withhold(
        RightsRequest request, RightsAnswer answer, LocalizedText text, IReadOnlyList<RuleCitation> citations)
    {
        DataItemSet withheld = request.WithheldItems | answer.Items;
        bool all = answer.Items.IsEmpty || (!request.Opening.Items.IsEmpty && request.Opening.Items.IsSubsetOf(withheld));
        return new RightsDecision(
            all ? answer.State : RightsState.Assessing, true, text, citations, all ? DataItemSet.Empty : answer.Items);
    }

    private static RightsDecision Reject(RightsRequest request, LocalizedText text, IEnumerable<string> rules) =>
        Reject(request, text, [.. rules.Select(RuleCitation.Parse)]);

    private static RightsDecision Reject(RightsRequest request, LocalizedText text, IReadOnlyList<RuleCitation> rules) =>
        new(request.State, false, text, rules);
}
