using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>The evidence, the citations and the reach of one of the six exemptions (P4.3.4-1 to -6).</summary>
/// <remarks>
/// In the strict profile secrecy needs a law that commands it (PIPL 18(1), 35). Serious harm never blocks access or copy (PIPL 45).
/// Trade secrets and bad faith never block the person's own information; they block only an explanation of rules.
/// </remarks>
internal sealed record ExemptionRule(RightsExemption Exemption, bool IsSecret, bool NeedsEvidence, RightKind[] StrictReach)
{
    private static readonly RightKind[] Every = Enum.GetValues<RightKind>();
    private static readonly RightKind[] ExceptOwnCopies = [.. Every.Except([RightKind.Access, RightKind.Copy])];

    private static readonly ExemptionRule[] Table =
    [
        new ExemptionRule(RightsExemption.NationalSecurity, IsSecret: true, NeedsEvidence: false, Every),
        new ExemptionRule(RightsExemption.PublicInterest, IsSecret: true, NeedsEvidence: false, Every),
        new ExemptionRule(RightsExemption.CriminalJustice, IsSecret: true, NeedsEvidence: false, Every),
        new ExemptionRule(RightsExemption.BadFaithOrAbuse, IsSecret: false, NeedsEvidence: true, [RightKind.Explanation]),
        new ExemptionRule(RightsExemption.SeriousHarm, IsSecret: false, NeedsEvidence: false, ExceptOwnCopies),
        new ExemptionRule(RightsExemption.TradeSecret, IsSecret: false, NeedsEvidence: false, [RightKind.Explanation]),
    ];

    /// <summary>Gets the exact clause, for the files of the handler.</summary>
    public RuleCitation Clause => ClauseId.Parse($"P4.3.4-{(int)Exemption}");

    /// <summary>Gets the rules that the person may see.</summary>
    /// <remarks>A secret case shows only that the law forbids an answer, because its reason would reveal it.</remarks>
    public IReadOnlyList<RuleCitation> Shown => IsSecret ? [ClauseId.Parse("P4.3.4/4")] : [ClauseId.Parse("P4.3.4/4"), Clause];

    /// <summary>Returns the rule of an exemption, or null if the value is not one of the six.</summary>
    public static ExemptionRule? Find(RightsExemption exemption) => Array.Find(Table, rule => rule.Exemption == exemption);

    public bool HoldsInLaw(RightKind kind, string? reference) =>
        StrictReach.Contains(kind) && (!IsSecret || !string.IsNullOrWhiteSpace(reference));

    public IEnumerable<RuleCitation> LawBehind(HandlerRole role) => IsSecret
        ? [RuleCitation.FromLaw(role == HandlerRole.Commercial ? "PIPL 18" : "PIPL 35"), RuleCitation.FromLaw("PIPL 50"),
            new StrictRuleId(11)]
        : [RuleCitation.FromLaw("PIPL 50"), new StrictRuleId(11)];
}
