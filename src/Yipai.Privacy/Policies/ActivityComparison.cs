using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Compares the terms of one activity under one profile, in every member by which the guard decides.</summary>
internal static class ActivityComparison
{
    /// <summary>Adds the differences to a tally.</summary>
    /// <remarks>A missing side means that the policy does not declare the activity.</remarks>
    public static void Compare(ActivityTerms? before, ActivityTerms? after, ChangeTally tally)
    {
        if (before is null || after is null)
        {
            tally.Add(MaterialChange.Activity, gives: before is null && after is not null, takes: before is not null && after is null);
            return;
        }

        tally.AddSwitch(MaterialChange.Activity, before.IsAvailable, after.IsAvailable)
            .AddSwitch(MaterialChange.Activity, before.IsBasic, after.IsBasic)
            .AddSwitch(MaterialChange.Item, !before.TakesExactItems, !after.TakesExactItems)
            .AddItems(before.Items, after.Items)
            .AddSwitch(MaterialChange.Audience, before.IsOpenToAnonymous, after.IsOpenToAnonymous)
            .AddSwitch(MaterialChange.Activity, !before.EndsWithUse, !after.EndsWithUse);
        if (before.IsOpenToAnonymous && after.IsOpenToAnonymous)
        {
            tally.Add(
                MaterialChange.Audience,
                !after.AnonymousItems.IsSubsetOf(before.AnonymousItems), !before.AnonymousItems.IsSubsetOf(after.AnonymousItems));
        }

        if (before.TakesExactItems && after.TakesExactItems)
        {
            // A request must name exactly the declared items, so any other set allows requests that were denied before.
            tally.AddSwap(MaterialChange.Item, before.Items, after.Items);
        }

        ComparePermission(before.Permission, after.Permission, tally);
        CompareMode(before.Mode, after.Mode, tally);
        CompareOperations(before.Operations, after.Operations, tally);
        CompareGrounds(before, after, tally);
    }

    /// <summary>Indicates whether an activity collects in a way that a consent under the older policy did not know (PIPL 14).</summary>
    public static bool WidensCollecting(ProcessingActivity activity, PrivacyPolicy older, PrivacyPolicy newer) =>
        Enum.GetValues<PrivacyProfile>().Any(profile =>
        {
            var tally = new ChangeTally();
            if (older.TermsOf(activity, profile) is { } before && newer.TermsOf(activity, profile) is { } after)
            {
                ComparePermission(before.Permission, after.Permission, tally);
                CompareMode(before.Mode, after.Mode, tally);
                CompareOperations(before.Operations, after.Operations, tally);
            }

            return tally.Gives != MaterialChange.None;
        });

    private static void ComparePermission(DevicePermission before, DevicePermission after, ChangeTally tally) => tally.Add(
        MaterialChange.Method,
        gives: before != after && before != DevicePermission.None,
        takes: before != after && after != DevicePermission.None);

    /// <summary>Compares the ways of collecting.</summary>
    /// <remarks>The guard allows a person to provide items in every mode.</remarks>
    private static void CompareMode(CollectionMode before, CollectionMode after, ChangeTally tally) => tally.Add(
        MaterialChange.Method,
        gives: before != after && after is not CollectionMode.UserProvided,
        takes: before != after && before is not CollectionMode.UserProvided);

    /// <summary>Compares the operations.</summary>
    /// <remarks>An empty list allows every operation.</remarks>
    private static void CompareOperations(
        IReadOnlyList<ServiceOperation> before, IReadOnlyList<ServiceOperation> after, ChangeTally tally)
    {
        IReadOnlyList<ServiceOperation> all = Enum.GetValues<ServiceOperation>();
        tally.AddAllowed(MaterialChange.Method, before.Count == 0 ? all : before, after.Count == 0 ? all : after);
    }

    private static void CompareGrounds(ActivityTerms before, ActivityTerms after, ChangeTally tally)
    {
        Dictionary<ProcessingPurpose, ActivityGround> old = ByPurpose(before), now = ByPurpose(after);
        tally.AddAllowed(MaterialChange.Purpose, old.Keys, now.Keys);
        // A request that names no purpose is decided by the first one.
        tally.AddSwap(MaterialChange.Purpose, old.Keys.First(), now.Keys.First());
        foreach ((ProcessingPurpose purpose, ActivityGround ground) in now)
        {
            if (old.GetValueOrDefault(purpose) is { } earlier)
            {
                CompareGround(earlier, ground, tally);
            }
        }
    }

    private static void CompareGround(ActivityGround before, ActivityGround after, ChangeTally tally) => tally
        .AddItems(before.Items, after.Items)
        .AddScale(MaterialChange.Kind, (int)before.Consent, (int)after.Consent)
        .Add(
            MaterialChange.Basis,
            gives: before.Basis != after.Basis && after.Basis != LegalBasis.Consent,
            takes: before.Basis != after.Basis && before.Basis != LegalBasis.Consent)
        .Add(
            MaterialChange.Condition,
            gives: before.Evidence != after.Evidence && before.Evidence != EvidenceNeed.None,
            takes: before.Evidence != after.Evidence && after.Evidence != EvidenceNeed.None);

    private static Dictionary<ProcessingPurpose, ActivityGround> ByPurpose(ActivityTerms terms)
    {
        // Like the guard, a purpose belongs to the first ground that names it, and the order is that of the grounds.
        var grounds = new Dictionary<ProcessingPurpose, ActivityGround>();
        foreach (ActivityGround ground in terms.Grounds)
        {
            foreach (ProcessingPurpose purpose in ground.Purposes)
            {
                grounds.TryAdd(purpose, ground);
            }
        }

        return grounds;
    }
}
