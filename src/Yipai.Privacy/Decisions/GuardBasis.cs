using Yipai.Privacy.Consent;
using Yipai.Privacy.Policies;

namespace Yipai.Privacy.Decisions;

/// <summary>What every gate of one guard decides on.</summary>
internal sealed record GuardBasis(PrivacyProfile Profile, HandlerId HandlerId, string PolicyHash, IReadOnlyList<PrivacyPolicy> EarlierPolicies)
{
    /// <summary>The meanings of a scope to which a consent stands: today's, and earlier ones that asked as much or more.</summary>
    public string[] MeaningsOf(ConsentScope scope)
    {
        string id = scope.Id.Split('/')[0];
        IEnumerable<ConsentScope> earlier =
            from policy in EarlierPolicies
            from known in policy.Scopes
            where known.Id == id
            let before = scope.IsPerRecipient && known.IsPerRecipient && scope.Recipients is [var recipient] && scope.Id != id ? known.For(recipient) : known
            where PolicyDiff.Covers(before, scope)
            select before;
        return [scope.Hash, .. earlier.Select(before => before.Hash)];
    }
}
