using Yipai.Privacy.Classification;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>What happens to everything held when its use ends (P4.3.3; PIPL 47).</summary>
/// <remarks>Says plainly what stays: consent evidence, disclosure records and the audit log are never "gone" at once.</remarks>
internal static class ErasurePlan
{
    /// <summary>The codes of the records that outlive an account as evidence.</summary>
    private static readonly string[] EvidenceCodes = ["RC", "RD", "RA"];

    /// <summary>The plan, one step per item held and per group of evidence.</summary>
    public static IReadOnlyList<ErasureStep> For(
        IEnumerable<DataItemFacts> held, Func<string, RetentionRule?> findRule, PrivacyProfile profile, DateTimeOffset endedAt)
    {
        var steps = new List<ErasureStep>();
        foreach (DataItemFacts facts in held)
        {
            RetentionRule? rule = findRule(facts.RetentionCode);
            steps.Add(rule is not null && rule.Binds(profile)
                ? new ErasureStep(facts.Item, null, rule.OnCancellation, rule.KeptUntil(endedAt), rule.Rule)
                : new ErasureStep(facts.Item, null, RetentionRule.WithoutTerm(rule), null, RetentionRule.EndOfUse(profile)));
        }

        steps.AddRange(
            from code in EvidenceCodes
            let rule = findRule(code)
            where rule is not null
            select new ErasureStep(null, rule.Name, rule.OnCancellation, rule.KeptUntil(endedAt), rule.Rule));
        return steps;
    }
}
