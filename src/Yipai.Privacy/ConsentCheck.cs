using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Whether the consent that is needed on one scope is in force.</summary>
internal sealed class ConsentCheck(ConsentScope? scope, string fallbackScopeId, PrivacyProfile profile, string policyHash)
{
    private readonly string _scopeId = scope?.Id ?? fallbackScopeId;

    public bool WasNoticeShown(ConsentState consent, DateTimeOffset by) => consent.WasNoticeShown(policyHash, by);

    /// <summary>What stands against the need, or <see cref="DenialReason.None"/>.</summary>
    public DenialReason Find(ConsentNeed need, PolicyPrincipal principal, DataItemSet items, ConsentState consent, DateTimeOffset now)
    {
        if (need == ConsentNeed.NotNeeded)
        {
            return DenialReason.None;
        }

        ConsentRecord? choice = consent.Find(_scopeId, now, out DataItemSet covered);
        bool isExplicit = choice is { Event: ConsentEvent.Given }
            && items.IsSubsetOf(covered) && Covers(choice, items, consent) && IsExplicit(choice.Kind);
        bool isEnough = need switch
        {
            ConsentNeed.Separate => isExplicit && SeparateConsent.From(choice) is not null,
            ConsentNeed.Explicit => isExplicit,
            ConsentNeed.UnlessRefused => choice is null or { Event: ConsentEvent.Given },
            // Deemed consent binds those with an account only (P3-2), and never against their word.
            _ => isExplicit || (principal.HasAccount && choice is null or { Event: ConsentEvent.Given }),
        };
        return isEnough ? DenialReason.None : choice?.Event switch
        {
            ConsentEvent.Withdrawn => DenialReason.ConsentWithdrawn,
            ConsentEvent.Refused => DenialReason.ConsentRefused,
            _ => DenialReason.ConsentMissing,
        };
    }

    /// <summary>What a denial cites: in the 2021 wording a refusal acts through the settings (P4.1.2-9(2)).</summary>
    public IReadOnlyList<RuleCitation> Cite(DenialReason reason, IReadOnlyList<RuleCitation> rules) => (reason, profile) switch
    {
        (DenialReason.ConsentMissing, _) => rules,
        (_, PrivacyProfile.AsWritten2021) => [ClauseId.Parse("P4.1.2-9(2)"), RuleCitation.BeyondPolicy],
        (DenialReason.ConsentWithdrawn, _) => [RuleCitation.FromLaw("PIPL 15"), .. rules],
        _ => [RuleCitation.FromLaw("PIPL 14"), .. rules],
    };

    private static bool IsExplicit(ConsentKind kind) =>
        kind is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    private bool Covers(ConsentRecord choice, DataItemSet items, ConsentState consent) =>
        choice.PolicyHash == policyHash
        && consent.WasNoticeShown(policyHash, choice.At)
        && (scope is null || items.IsSubsetOf(scope.Items));
}
