using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Holds the profile, the handler and the policies on which every gate of one guard decides.</summary>
internal sealed record GuardBasis(
    PrivacyProfile Profile, HandlerId HandlerId, string PolicyHash, DataItemSet SeparateItems, IReadOnlyList<EarlierPolicy> EarlierPolicies,
    HandlerRole Role = HandlerRole.Commercial, EntrustmentAgreement? Entrustment = null)
{
    /// <summary>
    /// Returns the scope hashes that a consent may carry: today's, and those of earlier policies whose scope covers today's scope.
    /// </summary>
    public string[] MeaningsOf(ConsentScope scope)
    {
        string id = scope.Id.Split('/')[0];
        IEnumerable<ConsentScope> earlier =
            from policy in EarlierPolicies
            where policy.Holds(id)
            from known in policy.Scopes
            where known.Id == id
            let before = scope.IsPerRecipient && known.IsPerRecipient && scope.Recipients is [var recipient] && scope.Id != id
                ? known.For(recipient)
                : known
            select before;
        return [scope.Hash, .. earlier.Select(before => before.Hash)];
    }
}
