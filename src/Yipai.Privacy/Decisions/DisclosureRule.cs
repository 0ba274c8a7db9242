using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides one kind of disclosure to one recipient.</summary>
internal sealed class DisclosureRule
{
    private static readonly DataItemSet Face = DataItemSet.Of(DataItems.FacePhoto, DataItems.FaceVideo);
    private static readonly RuleCitation[] EndOfUseRules = [ClauseId.Parse("P4.1.2-9(2)"), RuleCitation.FromLaw("PIPL 47")];
    private readonly DisclosureTerms _terms;
    private readonly bool _isHandlerChange;
    private readonly DataRecipient _recipient;
    private readonly PrivacyProfile _profile;
    private readonly GuardBasis _basis;
    private readonly ConsentNeed _need;
    private readonly ConsentCheck _check;
    private readonly DisclosureDecision _allowed;
    private readonly DisclosureCondition[] _conditions;

    public DisclosureRule(
        DisclosureTerms terms, DataRecipient recipient, ConsentScope[] scopes, bool servesAgreement, GuardBasis basis)
    {
        _terms = terms;
        _recipient = recipient;
        _isHandlerChange = terms.Conditions.Contains(DisclosureCondition.HandlerChange);
        _profile = basis.Profile;
        _basis = basis;
        _need = NeedOf(terms, scopes, servesAgreement, _profile);
        _check = new ConsentCheck([.. scopes.Select(scope => scope.IsPerRecipient ? scope.For(recipient.Id) : scope)], basis);
        _allowed = new DisclosureDecision(DenialReason.None, Rules);
        _conditions = [.. terms.Conditions, .. _profile == PrivacyProfile.Strict2026 ? terms.StrictConditions : []];
    }

    private IReadOnlyList<RuleCitation> Rules => _terms.Under(_profile);

    public DisclosureDecision Decide(in DisclosureRequest request, ConsentState consent)
    {
        DataItemSet outside = request.Items.Except(_terms.Items.Intersect(_recipient.Items));
        if (!outside.IsEmpty)
        {
            return new DisclosureDecision(DenialReason.ItemNotForRecipient, Rules, outside);
        }

        if (!request.Purpose.IsUnspecified && !_terms.Purposes.Contains(request.Purpose))
        {
            return new DisclosureDecision(DenialReason.UndeclaredPurpose, Rules);
        }

        if (EntrustedRule.Closes(Purpose(request), _basis))
        {
            return new DisclosureDecision(DenialReason.UndeclaredPurpose, EntrustedRule.Rules);
        }

        if (FindStop(request, consent) is { } stop)
        {
            return new DisclosureDecision(stop);
        }

        foreach (DisclosureCondition condition in _conditions)
        {
            if (FindBroken(condition, request, consent) is { } broken)
            {
                return new DisclosureDecision(broken);
            }
        }

        if (_need == ConsentNeed.NotNeeded)
        {
            return _allowed;
        }

        if (!_check.WasNoticeShown(consent, request.Now))
        {
            return new DisclosureDecision(DenialReason.NoticeNotShown, [ClauseId.Parse("P1/3")]);
        }

        if (_check.IsMet(_need, request.Principal.HasAccount, request.Items, consent, request.Now, out DataItemSet missing))
        {
            return _allowed;
        }

        ConsentGap gap = _check.Gap(missing, consent, request.Now);
        return new DisclosureDecision(
            new MissingCondition(gap.Reason, _check.Cite(gap.Reason, Rules)) { Items = gap.Items, ScopeId = gap.ScopeId });
    }

    /// <summary>Returns the consent that a disclosure needs.</summary>
    /// <remarks>
    /// A statutory duty needs no consent (PIPL 13(3)). The published text bounds it all the same: it binds who has an account or
    /// consented, and a refusal prevails (P3-2; P4.1.2-9(2)).
    /// </remarks>
    private static ConsentNeed NeedOf(DisclosureTerms terms, ConsentScope[] scopes, bool servesAgreement, PrivacyProfile profile) =>
        scopes.Length == 0 ? ConsentNeed.NotNeeded
        : profile == PrivacyProfile.AsWritten2021 && servesAgreement ? ConsentNeed.DeemedByAgreement
        : profile == PrivacyProfile.AsWritten2021 || terms.StrictBasis == LegalBasis.StatutoryDuty ? ConsentNeed.DeemedByUse
        : scopes[0].Kind == ConsentKind.General ? ConsentNeed.Explicit
        : ConsentNeed.Separate;

    /// <summary>Returns the condition that fails because use has ended or the person refused in the settings, or null.</summary>
    /// <remarks>
    /// A change of handler goes on: what the law keeps must stay with whoever answers for it (P4.4.1-3; PIPL 22). Every other
    /// disclosure is a use of the information, also where it needs no consent (P4.1.2-9(2); PIPL 47).
    /// </remarks>
    private MissingCondition? FindStop(in DisclosureRequest request, ConsentState consent)
    {
        if (_isHandlerChange)
        {
            return null;
        }

        if (consent.HasEnded(request.Now))
        {
            return new(DenialReason.UseEnded, EndOfUseRules);
        }

        ProcessingPurpose purpose = Purpose(request);
        MissingCondition? refusal = SettingsRefusal.IsAdvertising(purpose)
            ? SettingsRefusal.FindAdvertisingToOthers(consent, request.Now)
            : null;
        refusal ??= SettingsRefusal.FindPersonalizationToOthers(consent, purpose, request.Items, request.Now);
        if (refusal is not null || !consent.HasPreferences)
        {
            return refusal;
        }

        foreach (ProcessingActivity activity in _terms.Activities)
        {
            if (SettingsRefusal.FindActivity(consent, activity, request.Now) is { } off)
            {
                return off;
            }
        }

        return SettingsRefusal.FindItems(consent, request.Items, request.Now);
    }

    private MissingCondition? FindBroken(
        DisclosureCondition condition, in DisclosureRequest request, ConsentState consent) => condition switch
    {
        DisclosureCondition.Account when !request.Principal.HasAccount =>
            Missing(DenialReason.AccountRequired, ClauseId.Parse("P3-2"), RuleCitation.FromLaw("CSL 26")),
        DisclosureCondition.Contract when string.IsNullOrWhiteSpace(_recipient.ContractId) => Missing(DenialReason.ContractMissing),
        DisclosureCondition.Entrustment when request.Entrustment is not { } agreement
            || !agreement.IsComplete(request.Now) || !request.Items.IsSubsetOf(agreement.Items) => Missing(DenialReason.ContractMissing),
        DisclosureCondition.Entrustment when _basis is { Profile: PrivacyProfile.Strict2026, Role: HandlerRole.EntrustedByStateOrgan }
            && _basis.Entrustment is not { AllowsSubEntrustment: true } =>
            Missing(DenialReason.ContractMissing, RuleCitation.FromLaw("PIPL 21")),
        DisclosureCondition.JointAgreement when string.IsNullOrWhiteSpace(request.JointAgreementId) =>
            Missing(DenialReason.ContractMissing, RuleCitation.FromLaw("PIPL 20")),
        DisclosureCondition.OwnInformation when !request.IsOwnInformation =>
            Missing(DenialReason.NotOwnInformation, ClauseId.Parse("P4.1.1-1")),
        DisclosureCondition.OwnInformation when _profile == PrivacyProfile.Strict2026
            && !request.Items.Intersect(Face).IsEmpty && string.IsNullOrWhiteSpace(request.AlternativeToFace) =>
            Missing(DenialReason.AlternativeMissing, new StrictRuleId(5)),
        DisclosureCondition.AcknowledgedPurpose when !_recipient.AcknowledgedPurposes.Contains(Purpose(request)) =>
            Missing(DenialReason.RecipientNotInformed, ClauseId.Parse("P4.1.2-9(3)/1")),
        DisclosureCondition.ShownItems when !request.Items.IsSubsetOf(request.ShownItems) =>
            Missing(DenialReason.ItemNotShown, ClauseId.Parse("P4.1.1/6")) with { Items = request.Items.Except(request.ShownItems) },
        DisclosureCondition.AdvertisingNotRefused => SettingsRefusal.FindAdvertisingToOthers(consent, request.Now),
        DisclosureCondition.HandlerChange when request.Change is not { } change || change.NewHandler.Id.Value != _recipient.Id =>
            Missing(DenialReason.HandlerChangeUnsettled, ClauseId.Parse("P4.4.1-3")),
        DisclosureCondition.HandlerChange when _profile == PrivacyProfile.Strict2026 && !(request.Change!.NoticeGivenAt <= request.Now) =>
            Missing(DenialReason.HandlerChangeUnsettled, new StrictRuleId(23), RuleCitation.FromLaw("PIPL 22")),
        DisclosureCondition.Principal when _basis.Entrustment is not { } mandate || mandate.PrincipalId != _recipient.Id
            || !mandate.IsComplete(request.Now) || !request.Items.IsSubsetOf(mandate.Items) => Missing(DenialReason.ContractMissing),
        DisclosureCondition.Contact when string.IsNullOrWhiteSpace(_recipient.Contact) => Missing(DenialReason.UnknownRecipient),
        _ => null,
    };

    private ProcessingPurpose Purpose(in DisclosureRequest request) => request.Purpose.IsUnspecified ? _terms.Purposes[0] : request.Purpose;

    private MissingCondition Missing(DenialReason reason, params RuleCitation[] rules) => new(reason, rules.Length > 0 ? rules : Rules);
}
