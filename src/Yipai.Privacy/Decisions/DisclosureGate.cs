using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides which items may be disclosed to which recipient.</summary>
/// <remarks>The gate denies every recipient and every kind of disclosure that is not declared (P4.4.1/1).</remarks>
internal sealed class DisclosureGate
{
    private static readonly RuleCitation DefaultDeny = ClauseId.Parse("P4.4.1/1");
    private readonly Dictionary<string, DataRecipient> _recipients = [];
    private readonly Dictionary<(DisclosureKind Kind, string RecipientId), DisclosureRule> _ways = [];
    private readonly PrivacyProfile _profile;
    private readonly GuardBasis _basis;

    public DisclosureGate(PrivacyPolicy policy, IEnumerable<DataRecipient> recipients, GuardBasis basis)
    {
        _profile = basis.Profile;
        _basis = basis;
        foreach (DataRecipient recipient in recipients.Where(recipient => IsRecipient(recipient, basis.HandlerId)))
        {
            _recipients[recipient.Id] = recipient;
            foreach (DisclosureTerms terms in policy.Disclosures.Where(
                terms => terms.Recipients.Contains(recipient.Kind) && terms.IsFor(basis.Role)))
            {
                ConsentScope[] scopes = [.. ScopesOf(terms, basis.Profile).Select(policy.FindScope)];
                _ways[(terms.Kind, recipient.Id)] = new DisclosureRule(terms, recipient, scopes, ServesAgreement(terms, policy), basis);
            }
        }
    }

    public DisclosureDecision Decide(in DisclosureRequest request, ConsentState consent)
    {
        if (request.Kind == DisclosureKind.CrossBorder)
        {
            return new DisclosureDecision(
                DenialReason.StaysInChina, [ClauseId.Parse("P4.2.1/1"), RuleCitation.FromLaw("PIPL 38"), RuleCitation.FromLaw("PIPL 41")]);
        }

        if (!_recipients.TryGetValue(request.RecipientId, out DataRecipient? recipient))
        {
            return new DisclosureDecision(DenialReason.UnknownRecipient, [DefaultDeny, ClauseId.Parse("P3-4")]);
        }

        if (!IsOnwardAllowed(request, recipient))
        {
            return new DisclosureDecision(DenialReason.OnwardNotAllowed, [ClauseId.Parse("P4.1.1-3"), ClauseId.Parse("P4.1.1/4")]);
        }

        if (request.Ground is { } ground && GroundGate.Applies(request, _profile))
        {
            return GroundGate.Decide(ground, request, recipient, consent, _profile);
        }

        if (EntrustedRule.Closes(request.Purpose, _basis))
        {
            return new DisclosureDecision(DenialReason.UndeclaredPurpose, EntrustedRule.Rules);
        }

        if (recipient.Kind == RecipientKind.DeidentifiedRecipient)
        {
            return DecideDeidentified(request);
        }

        return _ways.TryGetValue((request.Kind, recipient.Id), out DisclosureRule? way)
            ? way.Decide(request, consent)
            : new DisclosureDecision(DenialReason.UndeclaredDisclosure, [DefaultDeny]);
    }

    /// <summary>Returns the scopes whose consent opens a disclosure.</summary>
    /// <remarks>The wording also takes the consent that the strict profile asks for, so that strict never allows more.</remarks>
    private static IEnumerable<string> ScopesOf(DisclosureTerms terms, PrivacyProfile profile) =>
        new[] { profile == PrivacyProfile.Strict2026 && terms.StrictScopeId is not null ? null : terms.ScopeId, terms.StrictScopeId }
            .OfType<string>();

    /// <summary>Indicates whether a disclosure serves an activity that the wording opens with the agreement only (P4.6.2/1).</summary>
    private static bool ServesAgreement(DisclosureTerms terms, PrivacyPolicy policy) => terms.Activities.Any(activity =>
        policy.TermsOf(activity, PrivacyProfile.AsWritten2021)?.Grounds.Any(
            ground => ground.Consent == ConsentNeed.DeemedByAgreement) == true);

    /// <summary>Indicates whether a registered recipient can receive information (P3-1, P3-4).</summary>
    /// <remarks>
    /// A recipient must have a name and a contact; the public and city departments need no contact. The handler itself
    /// is not a recipient.
    /// </remarks>
    private static bool IsRecipient(DataRecipient recipient, HandlerId handlerId) =>
        recipient.Id != handlerId.Value && recipient.Name.Length > 0
        && (recipient.Contact.Length > 0 || recipient.Kind is RecipientKind.Public or RecipientKind.CityManagementDepartment);

    /// <summary>Indicates whether the sender may pass the items on to this recipient (P4.1.1-3).</summary>
    /// <remarks>Items may pass from a verification provider to its partner unit; no other onward disclosure is allowed.</remarks>
    private bool IsOnwardAllowed(in DisclosureRequest request, DataRecipient recipient)
    {
        bool isSecondHop = recipient.Kind == RecipientKind.VerificationPartnerUnit;
        return request.OnwardFrom is { } from
            ? isSecondHop && _recipients.TryGetValue(from, out DataRecipient? sender) && sender.Kind == RecipientKind.VerificationProvider
            : !isSecondHop;
    }

    /// <summary>Decides on a recipient of de-identified information.</summary>
    /// <remarks>
    /// Such information needs no consent when both conditions of P4.4.3 hold. The strict profile also requires that the
    /// information is anonymous (S6).
    /// </remarks>
    private DisclosureDecision DecideDeidentified(in DisclosureRequest request)
    {
        RuleCitation clause = ClauseId.Parse("P4.4.3");
        bool isFree = request.Deidentification?.IsDeidentified == true
            && request.Guarantee?.IsComplete == true
            && (_profile == PrivacyProfile.AsWritten2021 || request.Deidentification?.IsAnonymous == true);
        return isFree && request.Kind is DisclosureKind.Sharing or DisclosureKind.Transfer
            ? new DisclosureDecision(DenialReason.None, [clause])
            : new DisclosureDecision(
                DenialReason.NotDeidentified,
                _profile == PrivacyProfile.AsWritten2021 ? [clause, DefaultDeny] : [new StrictRuleId(6), clause]);
    }
}
