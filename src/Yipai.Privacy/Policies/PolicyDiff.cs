using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Policies;

/// <summary>Compares two versions of a policy and lists the scopes for which consent must be asked again (S28; PIPL 14).</summary>
public sealed class PolicyDiff
{
    private PolicyDiff(IReadOnlyList<PolicyChange> changes, IReadOnlyList<string> askAgain)
    {
        Changes = changes;
        AskAgain = askAgain;
    }

    /// <summary>Gets every change, scopes first.</summary>
    public IReadOnlyList<PolicyChange> Changes { get; }

    /// <summary>Gets the ids of the scopes for which consent must be asked again. Every other consent remains valid.</summary>
    public IReadOnlyList<string> AskAgain { get; }

    /// <summary>Gets all material changes together.</summary>
    public MaterialChange Material => Changes.Aggregate(MaterialChange.None, (all, change) => all | change.Change);

    /// <summary>Compares two versions.</summary>
    public static PolicyDiff Between(PrivacyPolicy older, PrivacyPolicy newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        // Scopes, activities, retention rules and clauses are matched by id. A change is material only in the directions that widen: a
        // purpose, an item, a recipient, an activity, a longer period, another kind of consent or way of collecting. A consent survives
        // exactly if the new scope asks for nothing beyond the old one, so a narrower scope keeps it (S28; PIPL 14). A new scope is a
        // change, but nobody has answered it yet, so it is not asked again.
        var changes = new List<PolicyChange>();
        var askAgain = new List<string>();
        foreach (ConsentScope scope in newer.Scopes)
        {
            ConsentScope? before = older.Scopes.FirstOrDefault(one => one.Id == scope.Id);
            if (before is null || before.Hash != scope.Hash)
            {
                changes.Add(new PolicyChange($"scopes/{scope.Id}", before is null ? MaterialChange.Purpose : Widened(before, scope)));
            }

            if (before is not null && !Covers(before, scope))
            {
                askAgain.Add(scope.Id);
            }
        }

        changes.AddRange(
            from scope in older.Scopes
            where newer.Scopes.All(one => one.Id != scope.Id)
            select new PolicyChange($"scopes/{scope.Id}", MaterialChange.None));
        changes.AddRange(ActivityChanges(older, newer));
        changes.AddRange(RetentionChanges(older, newer));
        changes.AddRange(ClauseChanges(older, newer));
        return new PolicyDiff(changes, askAgain);
    }

    /// <summary>Indicates whether a consent to one scope covers another, because it asks the same or less.</summary>
    internal static bool Covers(ConsentScope given, ConsentScope asked) => Widened(given, asked) == MaterialChange.None;

    private static MaterialChange Widened(ConsentScope before, ConsentScope after) =>
        (before.Purpose == after.Purpose && after.Opens.All(before.Opens.Contains) ? MaterialChange.None : MaterialChange.Purpose)
        | (after.Items.IsSubsetOf(before.Items) ? MaterialChange.None : MaterialChange.Item)
        | (after.Recipients.All(before.Recipients.Contains) ? MaterialChange.None : MaterialChange.Recipient)
        | (before.Kind == after.Kind ? MaterialChange.None : MaterialChange.Kind)
        | (after.Activities.All(before.Activities.Contains) ? MaterialChange.None : MaterialChange.Activity);

    private static IEnumerable<PolicyChange> ActivityChanges(PrivacyPolicy older, PrivacyPolicy newer) =>
        from activity in Activities.All
        let before = older.TermsOf(activity, PrivacyProfile.AsWritten2021)
        let after = newer.TermsOf(activity, PrivacyProfile.AsWritten2021)
        where after is not null
        let change = before is null ? MaterialChange.Activity
            : (after.Items.IsSubsetOf(before.Items) ? MaterialChange.None : MaterialChange.Item)
            | (after.Purposes.All(before.Purposes.Contains) ? MaterialChange.None : MaterialChange.Purpose)
            | (after.Mode == before.Mode ? MaterialChange.None : MaterialChange.Method)
        where change != MaterialChange.None || after.Items != before!.Items || after.Purposes.Count != before.Purposes.Count
        select new PolicyChange($"activities/{activity.Id}", change);

    private static IEnumerable<PolicyChange> RetentionChanges(PrivacyPolicy older, PrivacyPolicy newer) =>
        from after in newer.Retention
        let before = older.FindRetention(after.Code)
        where before is null || before != after
        select new PolicyChange(
            $"retention/{after.Code}",
            before is null || (after.KeepDays ?? 0) > (before.KeepDays ?? 0) ? MaterialChange.Retention : MaterialChange.None);

    private static IEnumerable<PolicyChange> ClauseChanges(PrivacyPolicy older, PrivacyPolicy newer)
    {
        Dictionary<ClauseId, PolicyClause> before = older.Clauses.ToDictionary(clause => clause.Id);
        return newer.Clauses
            .Where(clause => before.GetValueOrDefault(clause.Id) != clause)
            .Select(clause => new PolicyChange($"clauses/{clause.Id}", MaterialChange.None));
    }
}
