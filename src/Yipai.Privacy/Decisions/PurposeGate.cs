using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Decisions;

/// <summary>Decides on one purpose of an activity: its items, its lawful ground and the consents that it needs.</summary>
internal sealed class PurposeGate
{
    private readonly ActivityGround _ground;
    private readonly ConsentCheck _check;
    private readonly bool _isAdvertising;
    private readonly bool _isPersonalizing;

    public PurposeGate(
        ProcessingPurpose purpose, ActivityGround ground, ActivityTerms terms, IEnumerable<ConsentScope> scopes, GuardBasis basis)
    {
        Purpose = purpose;
        Items = ground.Items;
        _ground = ground;
        IsClosed = EntrustedRule.Closes(purpose, basis);
        _isAdvertising = SettingsRefusal.IsAdvertising(purpose);
        _isPersonalizing = SettingsRefusal.IsPersonalizing(purpose);
        _check = new ConsentCheck([.. scopes.Where(scope => scope.Opens.Contains(purpose))], basis);
        Allowed = new ProcessingDecision(DenialReason.None, [.. terms.Clauses.Union(ground.Rules)]);
    }

    public ProcessingPurpose Purpose { get; }

    public DataItemSet Items { get; }

    /// <summary>Indicates whether the handler's role closes the purpose (PIPL 21; 条例 16).</summary>
    public bool IsClosed { get; }

    public ProcessingDecision Allowed { get; }

    public bool WasNoticeShown(ConsentState consent, DateTimeOffset by) => _check.WasNoticeShown(consent, by);

    public MissingCondition? FindMissingEvidence(in ProcessingRequest request, ConsentState consent) => _ground.Evidence switch
    {
        EvidenceNeed.PurposeNotice when !consent.WasPurposeTold(request.Activity.Id, request.Now) =>
            new(DenialReason.PurposeNotTold, [ClauseId.Parse("P4.1.2-5/2")]),
        EvidenceNeed.SourceAuthorization when !consent.IsSourceAuthorized(request.Items, request.Now) =>
            new(DenialReason.SourceNotAuthorized, [ClauseId.Parse("P4.1.2-6"), .. _ground.Rules]),
        _ => null,
    };

    /// <summary>Returns the condition that fails because the person refused in the settings, or null if there is no refusal.</summary>
    /// <remarks>
    /// Advertising and personalization end on whatever ground they rest (PIPL 24). A person cannot turn off other processing
    /// that rests on a ground other than consent (P4.1.2-8).
    /// </remarks>
    public MissingCondition? FindRefusal(in ProcessingRequest request, ConsentState consent)
    {
        if (!consent.HasPreferences)
        {
            return null;
        }

        if (_isAdvertising && SettingsRefusal.FindAdvertising(consent, request.Channel, request.Now) is { } advertising)
        {
            return advertising;
        }

        if (_ground.Consent == ConsentNeed.NotNeeded && !_isPersonalizing)
        {
            return null;
        }

        return SettingsRefusal.FindPersonalization(consent, _isPersonalizing, request.Items, request.Now)
            ?? SettingsRefusal.FindActivity(consent, request.Activity, request.Now)
            ?? SettingsRefusal.FindItems(consent, request.Items, request.Now);
    }

    public MissingCondition? FindGap(in ProcessingRequest request, ConsentState consent) =>
        _check.IsMet(_ground.Consent, request.Principal.HasAccount, request.Items, consent, request.Now, out DataItemSet missing)
            ? null
            : Condition(_check.Gap(missing, consent, request.Now));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private MissingCondition Condition(in ConsentGap gap) =>
        new(gap.Reason, _check.Cite(gap.Reason, _ground.Rules)) { Items = gap.Items, ScopeId = gap.ScopeId };
}
