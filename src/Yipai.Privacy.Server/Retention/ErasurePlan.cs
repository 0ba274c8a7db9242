using Yipai.Privacy.Classification;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Plans what happens to every stored item when its use ends (P4.3.3; PIPL 47).</summary>
/// <remarks>The plan names what stays: consent evidence, disclosure records and the audit log are never erased at once.</remarks>
internal static class ErasurePlan
{
    /// <summary>The codes of the records that outlive an account as evidence.</summary>
    private static readonly string[] EvidenceCodes = ["RC", "RD", "RA"];

    /// <summary>Returns one step for each stored item and for each group of evidence.</summary>
    public static IReadOnlyList<ErasureStep> For(
        IEnumerable<DataItemFacts> held, Func<string, RetentionRule?> findRule, PrivacyProfile profile, DateTimeOffset endedAt)
    {
        var steps = new List<ErasureStep>();
        foreach (DataItemFacts facts in held)
        {
            RetentionRule? rule = findRule(facts.RetentionCode);
            steps.Add(rule is not null && rule.Binds(profile)
                ? new ErasureStep(facts.Item, null, rule.Outcome, rule.KeptUntil(endedAt), rule.Rule)
                : new ErasureStep(facts.Item, null, RetentionRule.WithoutTerm(rule), null, RetentionRule.EndOfUse(profile)));
        }

        steps.AddRange(
            from code in EvidenceCodes
            let rule = findRule(code)
            where rule is not null
            select new ErasureStep(null, rule.Name, rule.Outcome, rule.KeptUntil(endedAt), rule.Rule));
        return steps;
    }
}
