using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Whether the consent that is needed is in force on the scopes that can give it.</summary>
internal sealed class ConsentCheck(ConsentScope[] scopes, GuardBasis basis)
{
    private readonly string[][] _meanings = [.. scopes.Select(basis.MeaningsOf)];

    public bool WasNoticeShown(ConsentState consent, DateTimeOffset by) => consent.WasNoticeShown(basis.PolicyHash, by);

    /// <summary>What stands against the need.</summary>
    public ConsentGap Find(ConsentNeed need, PolicyPrincipal principal, DataItemSet items, ConsentState consent, DateTimeOffset now)
    {
        if (need == ConsentNeed.NotNeeded)
        {
            return default;
        }

        DataItemSet granted = default, refused = default;
        bool isAnyGranted = false;
        for (int index = 0; index < scopes.Length; index++)
        {
            ConsentScope scope = scopes[index];
            ConsentStanding standing = consent.Find(scope.Id, now);
            if (standing.Status == ConsentStatus.InForce)
            {
                bool counts = IsEnough(need, standing.Choice!, consent.NeedsGuardian(now)) && Stands(_meanings[index], standing.Choice!, consent);
                granted |= counts ? scope.Items.Intersect(standing.Items) : default;
                isAnyGranted |= counts;
            }
            else if (standing.Status is ConsentStatus.Refused or ConsentStatus.Withdrawn)
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
    public IReadOnlyList<RuleCitation> Cite(DenialReason reason, IReadOnlyList<RuleCitation> rules) => (reason, basis.Profile) switch
    {
        (DenialReason.ConsentMissing, _) => rules,
        (DenialReason.GuardianRequired, _) => [new StrictRuleId(25), RuleCitation.FromLaw("PIPL 31"), .. rules],
        (DenialReason.ConsentSuspended or DenialReason.ConsentExpired, _) => [RuleCitation.FromLaw("PIPL 14"), .. rules],
        (_, PrivacyProfile.AsWritten2021) => [ClauseId.Parse("P4.1.2-9(2)"), RuleCitation.BeyondPolicy],
        (DenialReason.ConsentWithdrawn, _) => [RuleCitation.FromLaw("PIPL 15"), .. rules],
        _ => [RuleCitation.FromLaw("PIPL 14"), .. rules],
    };

    /// <summary>For a child under 14 the guardian's word counts and no other; the guardian of a child no longer under 14 has none.</summary>
    private bool IsEnough(ConsentNeed need, ConsentRecord choice, bool needsGuardian) =>
        (basis.Profile == PrivacyProfile.AsWritten2021 || needsGuardian == (choice.Kind == ConsentKind.Guardian))
        && (need == ConsentNeed.Separate ? SeparateConsent.From(choice) is not null : IsExplicit(choice.Kind));

    private static bool IsExplicit(ConsentKind kind) =>
        kind is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    /// <summary>A choice stands for what its scope meant, made by this handler's person after the notice of its own text.</summary>
    private bool Stands(string[] meanings, ConsentRecord choice, ConsentState consent) =>
        choice.HandlerId == basis.HandlerId && meanings.Contains(choice.ScopeHash) && consent.WasNoticeShown(choice.PolicyHash, choice.At);

    /// <summary>The first scope that could fill the gap, and how it stands.</summary>
    private ConsentGap Gap(DataItemSet missing, ConsentState consent, DateTimeOffset now)
    {
        foreach (ConsentScope scope in scopes)
        {
            if (missing.IsEmpty || !scope.Items.Intersect(missing).IsEmpty)
            {
                DenialReason reason = consent.Find(scope.Id, now).Status switch
                {
                    ConsentStatus.Withdrawn => DenialReason.ConsentWithdrawn,
                    ConsentStatus.Refused => DenialReason.ConsentRefused,
                    ConsentStatus.Expired => DenialReason.ConsentExpired,
                    ConsentStatus.Suspended => DenialReason.ConsentSuspended,
                    _ => DenialReason.ConsentMissing,
                };
                bool asksGuardian = basis.Profile == PrivacyProfile.Strict2026 && consent.NeedsGuardian(now);
                return new ConsentGap(asksGuardian ? DenialReason.GuardianRequired : reason, missing, scope.Id);
            }
        }

        return new ConsentGap(DenialReason.ConsentMissing, missing, null);
    }
}
