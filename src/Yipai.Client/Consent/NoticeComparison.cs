using Yipai.Cases;
using Yipai.Cases.Cities;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Policies;

namespace Yipai.Client.Consent;

/// <summary>Compares the text that a person saw last with the present text.</summary>
internal static class NoticeComparison
{
    /// <summary>Returns whether a person has seen the present text, and what changed in it since.</summary>
    /// <param name="guard">The guard of the present text.</param>
    /// <param name="city">The newest profile, which lists the earlier texts.</param>
    /// <param name="entries">The person's own entries in the ledger.</param>
    /// <param name="now">The present time.</param>
    public static NoticeUpdate Describe(PrivacyGuard guard, CityProfile? city, IReadOnlyList<LedgerEntry> entries, DateTimeOffset now)
    {
        string present = guard.Notice.Version.ContentHash;
        NoticePresentation[] shown = [.. entries.OfType<NoticePresentation>()];
        if (shown.Length == 0 || Array.Exists(shown, notice => notice.PolicyHash == present))
        {
            return new NoticeUpdate(NoticeStatus.Current) { Notice = guard.Notice };
        }

        CityNotice? seen = city?.EarlierNotices.FirstOrDefault(earlier => earlier.ContentHash == shown[^1].PolicyHash);
        PolicyDiff? diff = PolicyOf(seen, guard, city) is { } policy ? PolicyDiff.Between(policy, guard.Policy) : null;
        IEnumerable<PolicyChange> ofSupplement = seen is null || city is null ? [] : Compare(seen.Supplement, city.Supplement);
        ConsentState state = ConsentState.From(entries);
        return new NoticeUpdate(NoticeStatus.Outdated)
        {
            Notice = guard.Notice,
            Changes = [.. diff?.Changes ?? [], .. ofSupplement],
            AskAgain =
            [
                .. from scope in guard.Policy.Scopes
                   let record = state.Find(scope.Id, now).Record
                   where record is { Event: ConsentEvent.Given }
                   where diff is null ? record.ScopeHash != scope.Hash : diff.AskAgain.Contains(scope.Id)
                   select scope.Id,
            ],
        };
    }

    private static PrivacyPolicy? PolicyOf(CityNotice? seen, PrivacyGuard guard, CityProfile? city) =>
        seen is null ? null
        : seen.Policy.ContentHash == guard.Policy.Version.ContentHash ? guard.Policy
        : city!.EarlierPolicies().FirstOrDefault(policy => policy.Version.ContentHash == seen.Policy.ContentHash);

    /// <summary>Lists the parts of the supplement that differ.</summary>
    /// <remarks>The method compares words, so even a reworded part counts.</remarks>
    private static IEnumerable<PolicyChange> Compare(NoticeSupplement before, NoticeSupplement after) =>
        from part in new[]
        {
            ("supplement/retention", before.Retention, after.Retention, MaterialChange.Retention),
            ("supplement/recipients", before.Recipients, after.Recipients, MaterialChange.Recipient),
            ("supplement/necessity-and-impact", before.NecessityAndImpact, after.NecessityAndImpact, MaterialChange.None),
            ("supplement/rights-procedure", before.RightsProcedure, after.RightsProcedure, MaterialChange.None),
            ("supplement/children-rules", before.ChildrenRules, after.ChildrenRules, MaterialChange.None),
        }
        where part.Item2 != part.Item3
        select new PolicyChange(part.Item1, part.Item4)
        {
            Effect = part.Item4 == MaterialChange.None ? ChangeEffect.WordingOnly : ChangeEffect.Widens,
        };
}
