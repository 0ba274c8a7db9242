using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Decides what may be given to whom; a recipient or way that is not declared is denied (P4.4.1/1).</summary>
internal sealed class DisclosureGate
{
    private static readonly RuleCitation DefaultDeny = ClauseId.Parse("P4.4.1/1");
    private readonly Dictionary<string, DataRecipient> _recipients = [];
    private readonly List<(DisclosureTerms Terms, ConsentNeed Need, ConsentCheck Check, DisclosureDecision Allowed)> _ways = [];

    public DisclosureGate(PrivacyPolicy policy, IEnumerable<DataRecipient> recipients, PrivacyProfile profile, string handlerId, string policyHash)
    {
        Profile = profile;
        foreach (DataRecipient recipient in recipients)
        {
            _recipients[recipient.Id] = recipient;
        }

        foreach (DisclosureTerms terms in policy.Disclosures)
        {
            ConsentScope? scope = terms.ScopeId is null ? null : policy.FindScope(terms.ScopeId);
            ConsentNeed need = profile == PrivacyProfile.AsWritten2021 ? ConsentNeed.DeemedByUse
                : scope?.Kind == ConsentKind.General ? ConsentNeed.Explicit
                : ConsentNeed.Separate;
            var check = new ConsentCheck(scope is null ? [] : [scope], profile, handlerId, policyHash);
            _ways.Add((terms, need, check, new DisclosureDecision(DenialReason.None, terms.Under(profile))));
        }
    }

    private PrivacyProfile Profile { get; }

    public DisclosureDecision Decide(in DisclosureRequest request, ConsentState consent)
    {
        if (!_recipients.TryGetValue(request.RecipientId, out DataRecipient? recipient))
        {
            return new DisclosureDecision(DenialReason.UnknownRecipient, [DefaultDeny, ClauseId.Parse("P3-4")]);
        }

        DisclosureKind kind = request.Kind;
        (DisclosureTerms terms, ConsentNeed need, ConsentCheck check, DisclosureDecision allowed) =
            _ways.Find(way => way.Terms.Kind == kind && way.Terms.Recipient == recipient.Kind);
        if (terms is null)
        {
            return new DisclosureDecision(DenialReason.UndeclaredDisclosure, [DefaultDeny]);
        }

        DataItemSet outside = request.Items.Except(terms.Items.Intersect(recipient.Items));
        if (!outside.IsEmpty)
        {
            return new DisclosureDecision(DenialReason.ItemNotForRecipient, terms.Under(Profile), outside);
        }

        // Without an account a report is handled, never published (CSL 26; P3-2).
        if (kind == DisclosureKind.PublicDisclosure && !request.Principal.HasAccount)
        {
            return new DisclosureDecision(DenialReason.AccountRequired, [ClauseId.Parse("P3-2"), RuleCitation.FromLaw("CSL 26")]);
        }

        if (!check.WasNoticeShown(consent, request.Now))
        {
            return new DisclosureDecision(DenialReason.NoticeNotShown, [ClauseId.Parse("P1/3")]);
        }

        ConsentGap gap = check.Find(need, request.Principal, request.Items, consent, request.Now);
        return gap.IsNone ? allowed : new DisclosureDecision(gap.Reason, check.Cite(gap.Reason, terms.Under(Profile)), gap.Items);
    }
}
