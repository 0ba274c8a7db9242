using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>The one door: decides every processing and disclosure request over a policy and a profile.</summary>
/// <remarks>Immutable and pure: principal, permission state and time come with the request. What is not declared is denied.</remarks>
public sealed class PrivacyGuard
{
    private readonly ActivityGate?[] _gates;
    private readonly DisclosureGate _disclosure;

    /// <summary>Makes a guard for one handler.</summary>
    /// <exception cref="PrivacyException">YP0110: no handler is named.</exception>
    public PrivacyGuard(YipaiPrivacyOptions options)
    {
        Handler = options.Handler ?? throw PrivacyException.NoHandler();
        Policy = options.Policy ?? YipaiPolicy.V2021_01_20;
        Profile = options.Profile;
        PolicyVersion version = Policy.VersionWith(options.Supplement);
        Notice = NoticeComposer.Compose(Policy, Handler, options.Supplement, version);
        _gates = new ActivityGate?[Activities.All.Count];
        foreach (ProcessingActivity activity in Activities.All)
        {
            if (Policy.TermsOf(activity, Profile) is { } terms)
            {
                IReadOnlyList<ConsentScope> scopes = [.. Policy.Scopes.Where(scope => scope.Activities.Contains(activity))];
                _gates[activity.Index] = new ActivityGate(terms, scopes, Profile, version.ContentHash);
            }
        }

        _disclosure = new DisclosureGate(Policy, [.. Policy.Recipients, .. options.Recipients], Profile, version.ContentHash);
    }

    /// <summary>The policy.</summary>
    public PrivacyPolicy Policy { get; }

    /// <summary>The profile.</summary>
    public PrivacyProfile Profile { get; }

    /// <summary>The handler on whose behalf this guard decides.</summary>
    public PersonalInformationHandler Handler { get; }

    /// <summary>The notice to show before anything is collected (P1/3).</summary>
    public ConsentNotice Notice { get; }

    /// <summary>May this be processed?</summary>
    public ProcessingDecision Decide(in ProcessingRequest request, ConsentState consent) =>
        request.Activity is { } activity && consent.Memory[activity.Index] is AllowedRequest last && last.Covers(this, request)
            ? last.Decision
            : DecideAnew(request, consent);

    /// <summary>May this be given to that recipient?</summary>
    public DisclosureDecision DecideDisclosure(DisclosureRequest request, ConsentState consent) => _disclosure.Decide(request, consent);

    /// <summary>The question to put to a person on one scope.</summary>
    /// <exception cref="PrivacyException">YP0111: the supplement is incomplete (strict profile only). YP0112: no such scope.</exception>
    public ConsentPrompt CreatePrompt(string scopeId)
    {
        if (Profile == PrivacyProfile.Strict2026 && Notice.MissingFields.Count > 0)
        {
            throw PrivacyException.SupplementIncomplete(Notice.MissingFields);
        }

        return new ConsentPrompt(Notice, Policy.FindScope(scopeId), Profile);
    }

    private ProcessingDecision DecideAnew(in ProcessingRequest request, ConsentState consent)
    {
        if (request.Activity is not { } activity || _gates[activity.Index] is not { } gate)
        {
            return new ProcessingDecision(DenialReason.UndeclaredActivity, [ClauseId.Parse("P4.1/1")]);
        }

        ProcessingDecision decision = gate.Decide(request, consent);
        if (decision.IsAllowed)
        {
            consent.Memory[activity.Index] = new AllowedRequest(this, request, gate.TakesExactItems, consent.TicksAround(request.Now), decision);
        }

        return decision;
    }
}
