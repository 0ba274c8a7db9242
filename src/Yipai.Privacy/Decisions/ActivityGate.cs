using System.Diagnostics.CodeAnalysis;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides the requests of one activity.</summary>
/// <remarks>What the policy does not declare ends the question at once; of the conditions all that are missing are told.</remarks>
internal sealed class ActivityGate
{
    private static readonly DataItemSet TransportItems = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl);
    private readonly ActivityTerms _terms;
    private readonly PurposeGate[] _purposes;

    public ActivityGate(ActivityTerms terms, IReadOnlyList<ConsentScope> scopes, GuardBasis basis)
    {
        _terms = terms;
        _purposes =
        [
            .. from ground in terms.Grounds
               from purpose in ground.Purposes
               select new PurposeGate(purpose, ground, terms, scopes, basis),
        ];
    }

    public ProcessingDecision Decide(in ProcessingRequest request, ConsentState consent)
    {
        PurposeGate? purpose = request.Purpose.IsUnspecified ? _purposes[0] : FindPurpose(request.Purpose);
        if (!IsDeclared(request, purpose, out MissingCondition? undeclared))
        {
            return new ProcessingDecision([undeclared]);
        }

        List<MissingCondition>? missing = null;
        if (!request.Principal.HasAccount && !(IsVisitor(request) && request.Items.IsSubsetOf(_terms.AnonymousItems)))
        {
            Add(ref missing, new(DenialReason.AccountRequired, [ClauseId.Parse("P3-2"), .. _terms.Clauses]) { Items = request.Items.Except(_terms.AnonymousItems) });
        }

        if (!request.Items.IsSubsetOf(TransportItems) && !purpose.WasNoticeShown(consent, request.Now))
        {
            Add(ref missing, new(DenialReason.NoticeNotShown, [ClauseId.Parse("P1/3")]));
        }

        if (_terms.Permission != DevicePermission.None && IsClosed(request))
        {
            Add(ref missing, new(DenialReason.PermissionNotOpen, [ClauseId.Parse("P4.1.2-3/4"), ClauseId.Parse("P4.1.2-3/5")])
            {
                Items = request.Permission.Closes(request.Items),
            });
        }

        if (purpose.FindRefusal(request, consent) is { } refusal)
        {
            Add(ref missing, refusal);
        }

        if (_terms.EndsWithUse && consent.HasEnded(request.Now))
        {
            Add(ref missing, new(DenialReason.UseEnded, [ClauseId.Parse("P4.1.2-9(2)")]));
        }

        if (purpose.FindMissingEvidence(request, consent) is { } evidence)
        {
            Add(ref missing, evidence);
        }

        if (purpose.FindGap(request, consent) is { } gap)
        {
            Add(ref missing, gap);
        }

        return missing is null ? purpose.Allowed : new ProcessingDecision(missing);
    }

    private PurposeGate? FindPurpose(ProcessingPurpose purpose) => Array.Find(_purposes, candidate => candidate.Purpose == purpose);

    /// <summary>Whether an allowed request says nothing of one with fewer items.</summary>
    public bool TakesExactItems => _terms.TakesExactItems;

    private static void Add(ref List<MissingCondition>? missing, MissingCondition condition) => (missing ??= []).Add(condition);

    private bool IsDeclared(
        in ProcessingRequest request, [NotNullWhen(true)] PurposeGate? purpose, [NotNullWhen(false)] out MissingCondition? undeclared)
    {
        DataItemSet items = request.Items;
        undeclared =
            !_terms.IsAvailable ? new(DenialReason.ActivityNotAvailable, _terms.Clauses)
            : _terms.TakesExactItems && items != _terms.Items
                ? new(DenialReason.NotTheExactItems, _terms.Clauses) { Items = items.Except(_terms.Items) | _terms.Items.Except(items) }
            : purpose is null ? new(DenialReason.UndeclaredPurpose, _terms.Clauses)
            : !items.IsSubsetOf(purpose.Items)
                ? new(DenialReason.UndeclaredItem, [ClauseId.Parse("P4.1/1"), .. _terms.Clauses]) { Items = items.Except(purpose.Items) }
            : !IsDeclaredMode(request.Mode) ? new(DenialReason.UndeclaredMode, [.. _terms.Clauses.Union(purpose.Allowed.Citations)])
            : _terms.Operations.Count > 0 && !_terms.Operations.Contains(request.Operation) ? new(DenialReason.UndeclaredOperation, _terms.Clauses)
            : null;
        return undeclared is null && purpose is not null;
    }

    private static bool IsClosed(in ProcessingRequest request) =>
        !request.Permission.IsOpen() || !request.Permission.Closes(request.Items).IsEmpty;

    private bool IsDeclaredMode(CollectionMode mode) => mode switch
    {
        CollectionMode.Unspecified or CollectionMode.UserProvided => true,
        CollectionMode.Automatic => _terms.Mode == CollectionMode.Automatic,
        _ => false,
    };

    private bool IsVisitor(in ProcessingRequest request) =>
        _terms.IsOpenToAnonymous && request.Principal.Kind == PrincipalKind.Anonymous;
}
