using System.Runtime.CompilerServices;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Checks whether the required consent is in force on the scopes that can give it.</summary>
internal sealed class ConsentCheck(ConsentScope[] scopes, GuardBasis basis)
{
    private readonly string[][] _meanings = [.. scopes.Select(basis.MeaningsOf)];

    public bool WasNoticeShown(ConsentState consent, DateTimeOffset by) => consent.WasNoticeShown(basis.PolicyHash, by);

    /// <summary>Indicates whether the need is met.</summary>
    /// <remarks>If it is not, <paramref name="missing"/> holds the items that lack consent.</remarks>
    public bool IsMet(
        ConsentNeed need, bool hasAccount, in DataItemSet items, ConsentState consent, DateTimeOffset now, out DataItemSet missing)
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
            if (consent.FindRecord(scope.Id, now) is not { } dated)
            {
                continue;
            }

            ConsentStatus status = consent.StatusOf(dated, now);
            if (status == ConsentStatus.InForce)
            {
                if (IsEnough(need, dated.Record, consent.NeedsGuardian(now)) && !IsChilds(dated, consent, now)
                    && Stands(_meanings[index], dated))
                {
                    isAnyGranted = true;
                    lacking = lacking.Except(Granted(scope, dated));
                    if (lacking.IsEmpty)
                    {
                        // Granted items are never missing, so no other scope can change the answer.
                        return true;
                    }
                }
            }
            else if (status is ConsentStatus.Refused or ConsentStatus.Withdrawn)
            {
                refused |= scope.Items | dated.Items;
            }
        }

        // Deemed consent binds only a person with an account (P3-2), and a refusal always prevails over it. It never covers what
        // needs a separate consent.
        bool isDeemed = need == ConsentNeed.UnlessRefused
            || (hasAccount && (need is ConsentNeed.DeemedByUse or ConsentNeed.DeemedByPermission
                || (need == ConsentNeed.DeemedByAgreement && consent.WasAgreementAccepted(now))));
        missing = isDeemed ? lacking.Intersect(refused | basis.SeparateItems) : lacking;
        return missing.IsEmpty && (isDeemed || isAnyGranted);
    }

    /// <summary>Returns the rules that a denial cites.</summary>
    /// <remarks>In the 2021 wording a person refuses through the settings, so the denial cites P4.1.2-9(2).</remarks>
    public IReadOnlyList<RuleCitation> Cite(DenialReason reason, IReadOnlyList<RuleCitation> rules) => (reason, basis.Profile) switch
    {
        (DenialReason.ConsentMissing, _) => rules,
        (DenialReason.GuardianRequired, _) => [new StrictRuleId(25), RuleCitation.FromLaw("PIPL 31"), .. rules],
        (DenialReason.ConsentSuspended or DenialReason.ConsentExpired, _) => [RuleCitation.FromLaw("PIPL 14"), .. rules],
        (_, PrivacyProfile.AsWritten2021) => [ClauseId.Parse("P4.1.2-9(2)"), RuleCitation.BeyondPolicy],
        (DenialReason.ConsentWithdrawn, _) => [RuleCitation.FromLaw("PIPL 15"), .. rules],
        _ => [RuleCitation.FromLaw("PIPL 14"), .. rules],
    };

    /// <summary>Returns the items that a record grants.</summary>
    /// <remarks>
    /// In the strict profile an item that the law calls sensitive is granted by a separate consent only, whatever the activity
    /// asks for (PIPL 29; GB/T 45574 5.4).
    /// </remarks>
    private DataItemSet Granted(ConsentScope scope, ScopeHistory.DatedRecord dated)
    {
        DataItemSet granted = scope.Items.Intersect(dated.Items);
        return SeparateConsent.IsSeparate(dated.Record) ? granted : granted.Except(basis.SeparateItems);
    }

    /// <summary>Indicates whether a record has the required kind and was made by the right person.</summary>
    /// <remarks>
    /// In the strict profile only a guardian can consent for a child under 14. A guardian's consent no longer counts
    /// when the person is 14 or older.
    /// </remarks>
    private bool IsEnough(ConsentNeed need, ConsentRecord record, bool needsGuardian) =>
        (basis.Profile == PrivacyProfile.AsWritten2021
            || needsGuardian == record is { Kind: ConsentKind.Guardian, Guardian.IsComplete: true })
        && (need == ConsentNeed.Separate ? SeparateConsent.IsSeparate(record) : IsExplicit(record.Kind));

    /// <summary>Indicates whether a child under 14 chose alone, or declared its age afterwards.</summary>
    /// <remarks>Such a record does not revive by itself when the person is 14: the person chooses again (PIPL 31).</remarks>
    private bool IsChilds(ScopeHistory.DatedRecord dated, ConsentState consent, DateTimeOffset now) =>
        basis.Profile == PrivacyProfile.Strict2026
        && dated.Record.Kind != ConsentKind.Guardian
        && consent.WasChildSince(dated.Since, now);

    private static bool IsExplicit(ConsentKind kind) =>
        kind is ConsentKind.General or ConsentKind.Separate or ConsentKind.Written or ConsentKind.Guardian or ConsentKind.OneTime;

    /// <summary>Indicates whether a record still covers its scope.</summary>
    /// <remarks>
    /// The record must have been made towards this handler, after the person had seen the notice of the same text, and
    /// its scope must have had one of the accepted meanings.
    /// </remarks>
    private bool Stands(string[] meanings, ScopeHistory.DatedRecord dated) =>
        dated.WasNoticeShown && dated.Record.HandlerId == basis.HandlerId && IsAnyOf(meanings, dated.Record.ScopeHash);

    /// <summary>Indicates whether a hash is among the accepted meanings.</summary>
    /// <remarks>There are only a few hashes, so a plain loop costs less than the general library methods.</remarks>
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

    /// <summary>Returns the first scope that could fill the gap, with the reason why its consent is missing.</summary>
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
                    ConsentStatus.InForce when IsChilds(consent.FindRecord(scope.Id, now)!, consent, now) =>
                        DenialReason.ConsentSuspended,
                    _ => DenialReason.ConsentMissing,
                };
                bool asksGuardian = basis.Profile == PrivacyProfile.Strict2026 && consent.NeedsGuardian(now);
                return new ConsentGap(asksGuardian ? DenialReason.GuardianRequired : reason, missing, scope.Id);
            }
        }

        return new ConsentGap(DenialReason.ConsentMissing, missing, null);
    }
}
