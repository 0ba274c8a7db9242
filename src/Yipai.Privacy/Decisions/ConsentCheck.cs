using System.Runtime.CompilerServices;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Whether the consent that is needed is in force on the scopes that can give it.</summary>
internal sealed class ConsentCheck(ConsentScope[] scopes, GuardBasis basis)
{
    private readonly string[][] _meanings = [.. scopes.Select(basis.MeaningsOf)];

    public bool WasNoticeShown(ConsentState consent, DateTimeOffset by) => consent.WasNoticeShown(basis.PolicyHash, by);

    /// <summary>Whether the need is met, and if not, which items lack consent.</summary>
    public bool IsMet(ConsentNeed need, bool hasAccount, in DataItemSet items, ConsentState consent, DateTimeOffset now, out DataItemSet missing)
    {
        missing = default;
        if (need == ConsentNeed.NotNeeded)
        {
            return true;
        }

        DataItemSet lacking = items, refused = default;
        bool isAnyGranted = false;
        for (int index = 0; index < scopes.Length; index++)
        {
            ConsentScope scope = scopes[index];
            if (consent.FindChoice(scope.Id, now) is not { } choice)
            {
                continue;
            }

            ConsentStatus status = consent.StatusOf(choice, now);
            if (status == ConsentStatus.InForce)
            {
                if (IsEnough(need, choice.Record, consent.NeedsGuardian(now)) && Stands(_meanings[index], choice))
                {
                    isAnyGranted = true;
                    lacking = lacking.Except(scope.Items.Intersect(choice.Items));
                    if (lacking.IsEmpty)
                    {
                        // What is granted is never missing, so no other scope can change the answer.
                        return true;
                    }
                }
            }
            else if (status is ConsentStatus.Refused or ConsentStatus.Withdrawn)
            {
                refused |= scope.Items;
            }
        }

        // Deemed consent binds those with an account only (P3-2), and never against their word.
        bool isDeemed = need == ConsentNeed.UnlessRefused || (need is ConsentNeed.DeemedByUse or ConsentNeed.DeemedByPermission && hasAccount);
        missing = isDeemed ? lacking.Intersect(refused) : lacking;
        return missing.IsEmpty && (isDeemed || isAnyGranted);
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
        && (need == ConsentNeed.Separate ? SeparateConsent.IsSeparate(choice) : IsExplicit(choice.Kind));

    private static bool IsExplicit(ConsentKind kind) =>
        kind is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    /// <summary>A choice stands for what its scope meant, made by this handler's person after the notice of its own text.</summary>
    private bool Stands(string[] meanings, ChoiceHistory.Choice choice) =>
        choice.WasNoticeShown && choice.Record.HandlerId == basis.HandlerId && IsAnyOf(meanings, choice.Record.ScopeHash);

    /// <summary>Whether a hash is one of few; a plain loop, since the general ways cost more than the comparison.</summary>
    private static bool IsAnyOf(string[] meanings, string hash)
    {
        foreach (string meaning in meanings)
        {
            if (meaning == hash)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first scope that could fill the gap, and how it stands.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ConsentGap Gap(DataItemSet missing, ConsentState consent, DateTimeOffset now)
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
