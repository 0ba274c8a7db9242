using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Compares what may be disclosed to each kind of recipient, and the recipients that the policy names.</summary>
internal static class DisclosureComparison
{
    /// <summary>
    /// Returns one change for each way of disclosure that differs, with the topic <c>disclosures/way/recipient</c>, and
    /// <c>/role</c> behind it where it differs by the role of the handler.
    /// </summary>
    public static IEnumerable<PolicyChange> Compare(PrivacyPolicy older, PrivacyPolicy newer)
    {
        Dictionary<RowKey, DisclosureTerms> before = Rows(older), after = Rows(newer);
        foreach (IGrouping<(DisclosureKind Kind, RecipientKind Recipient), RowKey> rows in before.Keys.Union(after.Keys)
            .OrderBy(way => way.Role).GroupBy(way => (way.Kind, way.Recipient)).OrderBy(rows => rows.Key))
        {
            var pairs = rows.GroupBy(way => (Old: before.GetValueOrDefault(way), Now: after.GetValueOrDefault(way))).ToList();
            foreach (var pair in pairs)
            {
                ChangeTally tally = Compare(pair.Key.Old, pair.Key.Now);
                if (tally.Effect != ChangeEffect.WordingOnly || !AreSameWords(pair.Key.Old!, pair.Key.Now!))
                {
                    string topic = $"disclosures/{ManifestWords.Of(rows.Key.Kind)}/{ManifestWords.Of(rows.Key.Recipient)}";
                    string roles = string.Join('+', pair.Select(way => ManifestWords.Of(way.Role)));
                    yield return new PolicyChange(pairs.Count == 1 ? topic : $"{topic}/{roles}", tally.Gives) { Effect = tally.Effect };
                }
            }
        }
    }

    /// <summary>Compares the recipients that the policy itself names with their items.</summary>
    public static void Compare(DataRecipient? before, DataRecipient? after, ChangeTally tally) =>
        _ = before is null || after is null
            ? tally.Add(MaterialChange.Recipient, gives: after is not null, takes: before is not null)
            : tally.AddItems(before.Items, after.Items).AddSwap(MaterialChange.Recipient, before.Kind, after.Kind);

    private static Dictionary<RowKey, DisclosureTerms> Rows(PrivacyPolicy policy)
    {
        // Like the guard, the last row for a way, a kind of recipient and a role decides.
        var rows = new Dictionary<RowKey, DisclosureTerms>();
        foreach (DisclosureTerms terms in policy.Disclosures)
        {
            foreach (RecipientKind recipient in terms.Recipients)
            {
                foreach (HandlerRole role in Enum.GetValues<HandlerRole>().Where(terms.IsFor))
                {
                    rows[new RowKey(terms.Kind, recipient, role)] = terms;
                }
            }
        }

        return rows;
    }

    private static ChangeTally Compare(DisclosureTerms? before, DisclosureTerms? after)
    {
        var tally = new ChangeTally();
        if (before is null || after is null)
        {
            return tally.Add(MaterialChange.Recipient, gives: after is not null, takes: before is not null);
        }

        return tally.AddItems(before.Items, after.Items)
            .AddAllowed(MaterialChange.Purpose, before.Purposes, after.Purposes)
            .AddSwap(MaterialChange.Purpose, before.Purposes[0], after.Purposes[0])
            .Add(
                MaterialChange.Kind,
                gives: before.ScopeId != after.ScopeId && before.ScopeId is not null,
                takes: before.ScopeId != after.ScopeId && after.ScopeId is not null)
            .AddSwap(MaterialChange.Kind, before.StrictScopeId, after.StrictScopeId)
            .Add(
                MaterialChange.Kind,
                gives: before.StrictBasis != after.StrictBasis && after.StrictBasis != LegalBasis.None,
                takes: before.StrictBasis != after.StrictBasis && before.StrictBasis != LegalBasis.None)
            .AddRequired(MaterialChange.Condition, before.Conditions, after.Conditions)
            .AddRequired(
                MaterialChange.Condition,
                [.. before.Conditions, .. before.StrictConditions], (DisclosureCondition[])[.. after.Conditions, .. after.StrictConditions])
            .AddRequired(MaterialChange.Condition, before.Activities, after.Activities);
    }

    private static bool AreSameWords(DisclosureTerms before, DisclosureTerms after) =>
        AreSame(before.AsWritten, after.AsWritten) && AreSame(before.Strict, after.Strict)
        && before.Purposes.SequenceEqual(after.Purposes);

    private static bool AreSame(IReadOnlyList<RuleCitation> before, IReadOnlyList<RuleCitation> after) =>
        before.Select(rule => rule.Text).SequenceEqual(after.Select(rule => rule.Text));

    private readonly record struct RowKey(DisclosureKind Kind, RecipientKind Recipient, HandlerRole Role);
}
