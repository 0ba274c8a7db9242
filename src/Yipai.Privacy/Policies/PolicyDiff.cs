using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Policies;

/// <summary>Compares two versions of a policy and lists the scopes for which consent must be asked again (S28; PIPL 14).</summary>
/// <remarks>
/// Every field of the manifest is compared, in both profiles. First the rows are compared as JSON, so that no edit goes unnoticed.
/// Then the fields by which the guard decides are compared by their meaning, so that each change has a direction. Every other field
/// changes words only.
/// </remarks>
public sealed class PolicyDiff
{
    private PolicyDiff(IReadOnlyList<PolicyChange> changes, IReadOnlyList<string> askAgain)
    {
        Changes = changes;
        AskAgain = askAgain;
    }

    /// <summary>
    /// Gets every change: scopes first, then activities, disclosures, recipients, items, the other sections and the clauses.
    /// </summary>
    public IReadOnlyList<PolicyChange> Changes { get; }

    /// <summary>Gets the ids of the scopes for which consent must be asked again.</summary>
    /// <remarks>Every other consent remains valid.</remarks>
    public IReadOnlyList<string> AskAgain { get; }

    /// <summary>Gets all respects in which the handler may do more, together.</summary>
    public MaterialChange Material => Changes.Aggregate(MaterialChange.None, (all, change) => all | change.Change);

    /// <summary>Compares two versions.</summary>
    /// <exception cref="ArgumentNullException">A version is null.</exception>
    public static PolicyDiff Between(PrivacyPolicy older, PrivacyPolicy newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var rows = new RowComparison(older, newer);
        IReadOnlyList<RowDifference> disclosures = rows.Find("disclosures");
        IReadOnlyList<PolicyChange> ways = [.. DisclosureComparison.Compare(older, newer)];
        IReadOnlyList<PolicyChange> changes =
        [
            .. rows.Find("scopes").Select(row => Judge(row, tally => CompareScope(row.Id, older, newer, tally))),
            .. rows.Find("activities").Select(row => Judge(row, tally => CompareActivity(row.Id, older, newer, tally))),
            .. ways,
            .. ways.Count > 0 ? [] : disclosures.Select(row => Judge(row, _ => { })),
            .. rows.Find("recipients").Select(row => Judge(row, tally => CompareRecipient(row.Id, older, newer, tally))),
            .. rows.Find("items").Select(row => Judge(row, tally => CompareItem(row.Id, older, newer, tally))),
            .. rows.Find("permissions").Select(row => Judge(row, tally => row.CompareList("activities", MaterialChange.Method, tally))),
            .. rows.Find("retention").Select(row => Judge(row, tally => RetentionComparison.Compare(row.Id, older, newer, tally))),
            .. rows.Find("sensitiveGroups").Select(
                row => Judge(row, tally => row.CompareList("items", MaterialChange.Sensitivity, tally, isBinding: true))),
            .. rows.Find("categories").Select(row => Judge(row, tally => row.ComparePresence(MaterialChange.Item, tally))),
            .. rows.Find("verbs").Select(row => Judge(row, tally => row.ComparePresence(MaterialChange.Method, tally))),
            .. RowComparison.WordSections.SelectMany(rows.Find).Select(row => Judge(row, _ => { })),
            .. rows.Find("clauses").Select(row => Judge(row, _ => { })),
        ];
        return new PolicyDiff(changes, ScopeComparison.AskAgain(older, newer));
    }

    private static PolicyChange Judge(RowDifference row, Action<ChangeTally> compare)
    {
        var tally = new ChangeTally();
        compare(tally);
        return new PolicyChange(row.Topic, tally.Gives) { Effect = tally.Effect, Fields = row.Fields };
    }

    private static void CompareScope(string id, PrivacyPolicy older, PrivacyPolicy newer, ChangeTally tally) => ScopeComparison.Compare(
        older.Scopes.FirstOrDefault(scope => scope.Id == id), newer.Scopes.FirstOrDefault(scope => scope.Id == id),
        ScopeComparison.IsDeemed(id, older), tally);

    private static void CompareActivity(string id, PrivacyPolicy older, PrivacyPolicy newer, ChangeTally tally)
    {
        if (Activities.TryFind(id, out ProcessingActivity? activity))
        {
            foreach (PrivacyProfile profile in Enum.GetValues<PrivacyProfile>())
            {
                ActivityComparison.Compare(older.TermsOf(activity!, profile), newer.TermsOf(activity!, profile), tally);
            }
        }
    }

    private static void CompareRecipient(string id, PrivacyPolicy older, PrivacyPolicy newer, ChangeTally tally)
    {
        DisclosureComparison.Compare(
            older.Recipients.FirstOrDefault(
                recipient => recipient.Id == id), newer.Recipients.FirstOrDefault(recipient => recipient.Id == id), tally);
        // A consent names its recipient (PIPL 23), so another name is another recipient.
        tally.AddSwap(MaterialChange.Recipient, older.NameOfRecipient(id), newer.NameOfRecipient(id));
    }

    private static void CompareItem(string id, PrivacyPolicy older, PrivacyPolicy newer, ChangeTally tally)
    {
        DataItem item = DataItems.Find(id);
        (DataItemFacts before, DataItemFacts after) = (older.Describe(item), newer.Describe(item));
        tally.AddScale(MaterialChange.Sensitivity, -(int)before.AsWritten, -(int)after.AsWritten)
            .AddScale(MaterialChange.Sensitivity, -(int)before.InLaw, -(int)after.InLaw);
        tally.AddSwitch(MaterialChange.Item, older.Declares(item), newer.Declares(item));
        RetentionComparison.CompareCodes(before.RetentionCode, after.RetentionCode, newer, tally);
    }
}
