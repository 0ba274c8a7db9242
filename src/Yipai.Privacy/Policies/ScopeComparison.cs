using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Policies;

/// <summary>Compares what a consent scope asks for, and decides which consents have to be asked again (S28; PIPL 14).</summary>
internal static class ScopeComparison
{
    /// <summary>Returns the ids of the scopes for which a consent under the older policy does not count under the newer one.</summary>
    /// <remarks>
    /// A consent survives exactly if the newer scope asks for nothing beyond the older one, if the way of collecting in its
    /// activities did not widen, and if its recipients are still the same (PIPL 14, 23). Nobody has answered a new scope yet, so
    /// it is not asked again.
    /// </remarks>
    public static IReadOnlyList<string> AskAgain(PrivacyPolicy older, PrivacyPolicy newer) =>
    [
        .. from scope in newer.Scopes
           let before = older.Scopes.FirstOrDefault(one => one.Id == scope.Id)
           where before is not null && (!Covers(before, scope)
               || scope.Activities.Any(activity => ActivityComparison.WidensCollecting(activity, older, newer))
               || scope.Recipients.Any(id => older.NameOfRecipient(id) != newer.NameOfRecipient(id)))
           select scope.Id,
    ];

    /// <summary>Indicates whether somewhere the consent of a scope is deemed, so that only a refusal of the scope stops a use.</summary>
    public static bool IsDeemed(string scopeId, PrivacyPolicy policy) =>
        policy.Disclosures.Any(terms => terms.ScopeId == scopeId || terms.StrictScopeId == scopeId)
        || (from scope in policy.Scopes
            where scope.Id == scopeId
            from profile in Enum.GetValues<PrivacyProfile>()
            from activity in scope.Activities
            from ground in policy.TermsOf(activity, profile)?.Grounds ?? []
            where ground.Consent is not (ConsentNeed.Separate or ConsentNeed.Explicit or ConsentNeed.NotNeeded)
            select ground).Any();

    /// <summary>Compares what two versions of a scope ask for.</summary>
    /// <remarks>A missing side means that the policy has no such scope.</remarks>
    public static ChangeTally Compare(ConsentScope? before, ConsentScope? after, bool isDeemed, ChangeTally tally)
    {
        if (before is null || after is null)
        {
            // Without the scope, a refusal no longer stops anything if consent is deemed.
            return tally.Add(MaterialChange.Purpose, gives: after is not null || isDeemed, takes: before is not null);
        }

        tally.AddSwap(MaterialChange.Purpose, before.Purpose, after.Purpose)
            .AddAllowed(MaterialChange.Purpose, before.Opens, after.Opens)
            .AddItems(before.Items, after.Items)
            .AddAllowed(MaterialChange.Recipient, before.Recipients, after.Recipients)
            .AddSwap(MaterialChange.Kind, before.Kind, after.Kind)
            .AddSwap(MaterialChange.Recipient, before.IsPerRecipient, after.IsPerRecipient)
            .AddAllowed(MaterialChange.Activity, before.Activities, after.Activities);
        return isDeemed && (before.Opens.Except(after.Opens).Any() || before.Activities.Except(after.Activities).Any())
            ? tally.Add(MaterialChange.Kind, gives: true, takes: false)
            : tally;
    }

    private static bool Covers(ConsentScope given, ConsentScope asked) =>
        Compare(given, asked, isDeemed: false, new ChangeTally()).Gives == MaterialChange.None;
}
