using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides whether the 2021 wording deems a consent, and creates the record of that consent.</summary>
internal sealed class DeemedConsents(PrivacyProfile profile, ConsentNotice notice)
{
    public DeemedConsent Deem(
        ConsentKind kind, ConsentPrompt prompt, PolicyPrincipal principal, ConsentState state, DeemedOccasion occasion)
    {
        DenialReason reason = FindReason(kind, prompt.Scope, principal, state, occasion.At);
        return reason switch
        {
            DenialReason.None => new DeemedConsent(
                prompt.Record(
                    ConsentEvent.Given, occasion.EntryId, principal.SubjectId.GetValueOrDefault(), occasion.Channel, "none", occasion.At)
                    with { Kind = kind, Trigger = occasion.Trigger },
                reason,
                [DeemedConsent.RuleOf(kind)]),
            DenialReason.DeemedNotEnough => new DeemedConsent(null, reason, [new StrictRuleId(1), RuleCitation.FromLaw("PIPL 14")]),
            DenialReason.AccountRequired => new DeemedConsent(null, reason, [ClauseId.Parse("P3-2")]),
            DenialReason.UseEnded => new DeemedConsent(null, reason, [ClauseId.Parse("P4.1.2-9(2)")]),
            DenialReason.NoticeNotShown => new DeemedConsent(null, reason, [ClauseId.Parse("P4.6.1/2"), ClauseId.Parse("P1/3")]),
            _ => new DeemedConsent(null, reason, [DeemedConsent.RuleOf(kind)]),
        };
    }

    private DenialReason FindReason(
        ConsentKind kind, ConsentScope scope, PolicyPrincipal principal, ConsentState state, DateTimeOffset at) =>
        profile == PrivacyProfile.Strict2026 ? DenialReason.DeemedNotEnough
        : !principal.HasAccount || principal.SubjectId is null ? DenialReason.AccountRequired
        : state.HasEnded(at) ? DenialReason.UseEnded
        : !state.WasNoticeShown(notice.Version.ContentHash, at) ? DenialReason.NoticeNotShown
        : state.Find(scope.Id, at).Status switch
        {
            ConsentStatus.Refused => DenialReason.ConsentRefused,
            ConsentStatus.Withdrawn => DenialReason.ConsentWithdrawn,
            _ => Fits(kind, state, at) ? DenialReason.None : DenialReason.ConsentMissing,
        };

    /// <summary>
    /// Indicates whether the event that the kind requires had happened, such as an earlier version shown or an agreement accepted.
    /// </summary>
    private bool Fits(ConsentKind kind, ConsentState state, DateTimeOffset at) => kind switch
    {
        ConsentKind.DeemedByUse or ConsentKind.DeemedByPermission => true,
        ConsentKind.DeemedByContinuedUse => state.WasEarlierNoticeShown(notice.Version.ContentHash, at),
        ConsentKind.DeemedByAgreement => state.WasAgreementAccepted(at),
        _ => false,
    };
}
