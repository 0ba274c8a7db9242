using Yipai.Privacy.Disclosure;

namespace Yipai.Privacy.Policies;

/// <summary>Compares what may be disclosed to each kind of recipient, and the recipients that the policy names.</summary>
internal static class DisclosureComparison
{
    /// <summary>Returns one change for each way of disclosure that differs, with the topic <c>disclosures/way/recipient</c>.</summary>
    public static IEnumerable<PolicyChange> Compare(PrivacyPolicy older, PrivacyPolicy newer)
    {
        Dictionary<(DisclosureKind Kind, RecipientKind Recipient), DisclosureTerms> before = Ways(older), after = Ways(newer);
        foreach ((DisclosureKind Kind, RecipientKind Recipient) way in before.Keys.Union(after.Keys).Order())
        {
            DisclosureTerms? old = before.GetValueOrDefault(way), now = after.GetValueOrDefault(way);
            ChangeTally tally = Compare(old, now);
            if (tally.Effect != ChangeEffect.Words || !AreSameWords(old!, now!))
            {
                string topic = $"disclosures/{ManifestWords.Of(way.Kind)}/{ManifestWords.Of(way.Recipient)}";
                yield return new PolicyChange(topic, tally.Gives) { Effect = tally.Effect };
            }
        }
    }

    /// <summary>Compares the recipients that the policy itself names with their items.</summary>
    public static void Compare(DataRecipient? before, DataRecipient? after, ChangeTally tally) =>
        _ = before is null || after is null
            ? tally.Add(MaterialChange.Recipient, gives: after is not null, takes: before is not null)
            : tally.AddItems(before.Items, after.Items).AddSwap(MaterialChange.Recipient, before.Kind, after.Kind);

    private static Dictionary<(DisclosureKind Kind, RecipientKind Recipient), DisclosureTerms> Ways(PrivacyPolicy policy)
    {
        // Like the guard, the last row for a way and a kind of recipient decides.
        var ways = new Dictionary<(DisclosureKind Kind, RecipientKind Recipient), DisclosureTerms>();
        foreach (DisclosureTerms terms in policy.Disclosures)
        {
            foreach (RecipientKind recipient in terms.Recipients)
            {
                ways[(terms.Kind, recipient)] = terms;
            }
        }

        return ways;
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
}
