using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Retention;

/// <summary>What happens to everything held when an account is cancelled (P4.3.3; PIPL 47).</summary>
/// <remarks>Says plainly what stays: consent evidence, disclosure records and the audit log are never "gone" at once.</remarks>
public static class ErasurePlan
{
    /// <summary>The codes of the records that outlive an account as evidence.</summary>
    internal static readonly string[] EvidenceCodes = ["RC", "RD", "RA"];

    /// <summary>The plan, one step per item held and per group of evidence.</summary>
    internal static IReadOnlyList<ErasureStep> For(
        IEnumerable<DataItemFacts> held, Func<string, RetentionRule?> findRule, PrivacyProfile profile, DateTimeOffset cancelledAt)
    {
        var steps = new List<ErasureStep>();
        foreach (DataItemFacts facts in held)
        {
            RetentionRule? rule = findRule(facts.RetentionCode);
            bool erased = rule is null || rule.KeepDays is null || (profile == PrivacyProfile.AsWritten2021 && rule.IsProposal);
            steps.Add(erased
                ? new ErasureStep(facts.Item.Id, rule?.OnCancellation == RetentionOutcome.Deidentify ? RetentionOutcome.Deidentify : RetentionOutcome.Erase, null, EndOfUse(profile))
                : new ErasureStep(facts.Item.Id, rule!.OnCancellation, rule.KeptUntil(cancelledAt), rule.Rule));
        }

        steps.AddRange(
            from code in EvidenceCodes
            let rule = findRule(code)
            where rule is not null
            select new ErasureStep(rule.Name, rule.OnCancellation, rule.KeptUntil(cancelledAt), rule.Rule));
        return steps;
    }

    private static RuleCitation EndOfUse(PrivacyProfile profile) =>
        profile == PrivacyProfile.AsWritten2021 ? ClauseId.Parse("P4.1.2-9(2)") : RuleCitation.FromLaw("PIPL 47");
}
