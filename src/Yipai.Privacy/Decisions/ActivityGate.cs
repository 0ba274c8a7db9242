using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides the requests of one activity.</summary>
/// <remarks>
/// An undeclared activity, purpose, item, mode or operation ends the decision at once. Otherwise the decision lists every missing
/// condition.
/// </remarks>
internal sealed class ActivityGate
{
    private static readonly RuleCitation[] NoticeRules = [ClauseId.Parse("P1/3")];
    private static readonly RuleCitation[] PermissionRules = [ClauseId.Parse("P4.1.2-3/4"), ClauseId.Parse("P4.1.2-3/5")];
    private static readonly RuleCitation[] EndOfUseRules = [ClauseId.Parse("P4.1.2-9(2)")];
    private readonly DataItemSet _transportItems = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl);
    private readonly ActivityTerms _terms;
    private readonly PurposeGate[] _purposes;
    private readonly ServiceOperation[] _operations;
    private readonly bool _endsWithUse;
    private readonly IReadOnlyList<RuleCitation> _accountRules;
    private readonly IReadOnlyList<RuleCitation> _itemRules;
    private readonly IReadOnlyList<RuleCitation> _deviceRules;

    public ActivityGate(ActivityTerms terms, IReadOnlyList<ConsentScope> scopes, GuardBasis basis)
    {
        _terms = terms;
        _operations = [.. terms.Operations];
        _endsWithUse = terms.EndsWithUse;
        _accountRules = [ClauseId.Parse("P3-2"), .. terms.Clauses];
        _itemRules = [ClauseId.Parse("P4.1/1"), .. terms.Clauses];
        _deviceRules = [RuleCitation.FromLaw("PIPL 13"), RuleCitation.FromLaw("PIPL 14"), .. terms.Clauses];
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

        if (request.Principal.Kind == PrincipalKind.Device && purpose.FindGap(request, ConsentState.Empty) is not null)
        {
            return new ProcessingDecision([Condition(DenialReason.DeviceCannotConsent, _deviceRules)]);
        }

        List<MissingCondition>? missing = null;
        if (!request.Principal.HasAccount && !(IsVisitor(request) && request.Items.IsSubsetOf(_terms.AnonymousItems)))
        {
            Add(ref missing, Condition(DenialReason.AccountRequired, _accountRules, request.Items.Except(_terms.AnonymousItems)));
        }

        if (!request.Items.IsSubsetOf(_transportItems) && !purpose.WasNoticeShown(consent, request.Now))
        {
            Add(ref missing, Condition(DenialReason.NoticeNotShown, NoticeRules));
        }

        if (_terms.Permission != DevicePermission.None && IsClosed(request))
        {
            Add(ref missing, Condition(DenialReason.PermissionNotOpen, PermissionRules, request.Permission.Closes(request.Items)));
        }

        if (purpose.FindRefusal(request, consent) is { } refusal)
        {
            Add(ref missing, refusal);
        }

        if (_endsWithUse && consent.HasEnded(request.Now))
        {
            Add(ref missing, Condition(DenialReason.UseEnded, EndOfUseRules));
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

    private PurposeGate? FindPurpose(ProcessingPurpose purpose)
    {
        foreach (PurposeGate candidate in _purposes)
        {
            if (candidate.Purpose == purpose)
            {
                return candidate;
            }
        }

        return null;
    }

    private static void Add(ref List<MissingCondition>? missing, MissingCondition condition) => (missing ??= []).Add(condition);

    private bool IsDeclared(
        in ProcessingRequest request, [NotNullWhen(true)] PurposeGate? purpose, [NotNullWhen(false)] out MissingCondition? undeclared)
    {
        DataItemSet items = request.Items;
        undeclared =
            !_terms.IsAvailable ? Condition(DenialReason.ActivityNotAvailable, _terms.Clauses)
            : _terms.TakesExactItems && items != _terms.Items
                ? Condition(DenialReason.NotTheExactItems, _terms.Clauses, items.Except(_terms.Items) | _terms.Items.Except(items))
            : purpose is null ? Condition(DenialReason.UndeclaredPurpose, _terms.Clauses)
            : purpose.IsClosed ? Condition(DenialReason.UndeclaredPurpose, EntrustedRule.Rules)
            : !items.IsSubsetOf(purpose.Items) ? Condition(DenialReason.UndeclaredItem, _itemRules, items.Except(purpose.Items))
            : !IsDeclaredMode(request.Mode) ? Condition(DenialReason.UndeclaredMode, purpose.Allowed.Citations)
            : _operations.Length > 0 && !_operations.Contains(request.Operation)
                ? Condition(DenialReason.UndeclaredOperation, _terms.Clauses)
            : null;
        return undeclared is null && purpose is not null;
    }

    // This method is not inlined, so that the code path of an allowed request stays short.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MissingCondition Condition(DenialReason reason, IReadOnlyList<RuleCitation> rules, DataItemSet items = default) =>
        new(reason, rules) { Items = items };

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
