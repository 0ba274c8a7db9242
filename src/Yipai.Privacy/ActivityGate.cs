using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Decides the requests of one activity; the allowed path allocates nothing.</summary>
internal sealed class ActivityGate(ActivityTerms terms, ConsentCheck check)
{
    private static readonly DataItemSet TransportItems = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl);
    private readonly ProcessingDecision _allowed = new(DenialReason.None, [.. terms.Clauses.Union(terms.Rules)]);

    public ProcessingDecision Decide(in ProcessingRequest request, ConsentState consent)
    {
        DataItemSet items = request.Items;
        if (!terms.IsAvailable)
        {
            return Deny(DenialReason.ActivityNotAvailable);
        }

        if (terms.TakesExactItems && items != terms.Items)
        {
            return Deny(DenialReason.NotTheExactItems, items.Except(terms.Items) | terms.Items.Except(items));
        }

        if (!items.IsSubsetOf(terms.Items))
        {
            return Deny(DenialReason.UndeclaredItem, items.Except(terms.Items));
        }

        if (!request.Purpose.IsUnspecified && !terms.Purposes.Contains(request.Purpose))
        {
            return Deny(DenialReason.UndeclaredPurpose);
        }

        if (!request.Principal.HasAccount && !(IsVisitor(request) && items.IsSubsetOf(terms.AnonymousItems)))
        {
            return new ProcessingDecision(DenialReason.AccountRequired, [ClauseId.Parse("P3-2"), .. terms.Clauses], items.Except(terms.AnonymousItems));
        }

        if (!items.IsSubsetOf(TransportItems) && !check.WasNoticeShown(consent, request.Now))
        {
            return new ProcessingDecision(DenialReason.NoticeNotShown, [ClauseId.Parse("P1/3")]);
        }

        if (terms.Permission != DevicePermission.None && request.Permission != PermissionState.Open)
        {
            return new ProcessingDecision(DenialReason.PermissionNotOpen, [ClauseId.Parse("P4.1.2-3/4"), ClauseId.Parse("P4.1.2-3/5")]);
        }

        DenialReason missing = check.Find(terms.Consent, request.Principal, items, consent, request.Now);
        return missing == DenialReason.None ? _allowed : new ProcessingDecision(missing, check.Cite(missing, terms.Rules));
    }

    private bool IsVisitor(in ProcessingRequest request) =>
        terms.IsOpenToAnonymous && request.Principal.Kind == PrincipalKind.Anonymous;

    private ProcessingDecision Deny(DenialReason reason, DataItemSet items = default) =>
        new(reason, reason == DenialReason.UndeclaredItem ? [ClauseId.Parse("P4.1/1"), .. terms.Clauses] : terms.Clauses, items);
}
