using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Whether the consent that is needed is in force on the scopes that can give it.</summary>
internal sealed class ConsentCheck(ConsentScope[] scopes, PrivacyProfile profile, string policyHash)
{
    public bool WasNoticeShown(ConsentState consent, DateTimeOffset by) => consent.WasNoticeShown(policyHash, by);

    /// <summary>What stands against the need.</summary>
    public ConsentGap Find(ConsentNeed need, PolicyPrincipal principal, DataItemSet items, ConsentState consent, DateTimeOffset now)
    {
        if (need == ConsentNeed.NotNeeded)
        {
            return default;
        }

        DataItemSet granted = default, refused = default;
        bool isAnyGranted = false;
        foreach (ConsentScope scope in scopes)
        {
            ConsentRecord? choice = consent.Find(scope.Id, now, out DataItemSet covered);
            if (choice is { Event: ConsentEvent.Given } && IsEnough(need, choice) && Stands(choice, consent))
            {
                granted |= scope.Items.Intersect(covered);
                isAnyGranted = true;
            }
            else if (choice is not null and not { Event: ConsentEvent.Given })
            {
                refused |= scope.Items;
            }
        }

        // Deemed consent binds those with an account only (P3-2), and never against their word.
        bool isDeemed = need == ConsentNeed.UnlessRefused || (need is ConsentNeed.DeemedByUse or ConsentNeed.DeemedByPermission && principal.HasAccount);
        DataItemSet missing = isDeemed ? items.Intersect(refused).Except(granted) : items.Except(granted);
        return missing.IsEmpty && (isDeemed || isAnyGranted) ? default : Gap(missing, consent, now);
    }

    /// <summary>What a denial cites: in the 2021 wording a refusal acts through the settings (P4.1.2-9(2)).</summary>
    public IReadOnlyList<RuleCitation> Cite(DenialReason reason, IReadOnlyList<RuleCitation> rules) => (reason, profile) switch
    {
        (DenialReason.ConsentMissing, _) => rules,
        (_, PrivacyProfile.AsWritten2021) => [ClauseId.Parse("P4.1.2-9(2)"), RuleCitation.BeyondPolicy],
        (DenialReason.ConsentWithdrawn, _) => [RuleCitation.FromLaw("PIPL 15"), .. rules],
        _ => [RuleCitation.FromLaw("PIPL 14"), .. rules],
    };

    private static bool IsEnough(ConsentNeed need, ConsentRecord choice) =>
        need == ConsentNeed.Separate ? SeparateConsent.From(choice) is not null : IsExplicit(choice.Kind);

    private static bool IsExplicit(ConsentKind kind) =>
        kind is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    private bool Stands(ConsentRecord choice, ConsentState consent) =>
        choice.PolicyHash == policyHash && consent.WasNoticeShown(policyHash, choice.At);

    /// <summary>The first scope that could fill the gap, and what its last choice was.</summary>
    private ConsentGap Gap(DataItemSet missing, ConsentState consent, DateTimeOffset now)
    {
        foreach (ConsentScope scope in scopes)
        {
            if (missing.IsEmpty || !scope.Items.Intersect(missing).IsEmpty)
            {
                DenialReason reason = consent.Find(scope.Id, now)?.Event switch
                {
                    ConsentEvent.Withdrawn => DenialReason.ConsentWithdrawn,
                    ConsentEvent.Refused => DenialReason.ConsentRefused,
                    _ => DenialReason.ConsentMissing,
                };
                return new ConsentGap(reason, missing, scope.Id);
            }
        }

        return new ConsentGap(DenialReason.ConsentMissing, missing, null);
    }
}
