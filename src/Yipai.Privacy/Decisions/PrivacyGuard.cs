using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Decisions;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy;

/// <summary>The one door: decides every processing and disclosure request over a policy and a profile.</summary>
/// <remarks>
/// Immutable and pure: principal, permission state and time come with the request, and deciding writes into nothing. What is not
/// declared is denied. Each purpose has its allowed decision from the start, so that allowing a request allocates nothing.
/// </remarks>
/// <example>
/// <code>
/// var options = new YipaiPrivacyOptions();
/// options.UseDemonstrationHandler();
/// var guard = new PrivacyGuard(options);
/// ProcessingDecision decision = guard.Decide(new(Activities.ReportCase, draft.Items) { Now = now }, ConsentState.Empty);
/// // denied: NoticeNotShown (P1/3)
/// </code>
/// </example>
public sealed class PrivacyGuard
{
    private readonly ActivityGate?[] _gates;
    private readonly DisclosureGate _disclosure;
    private readonly NoticeSupplement _supplement;

    /// <summary>Makes a guard for one handler.</summary>
    /// <exception cref="PrivacyException">YP0110: no handler is named.</exception>
    public PrivacyGuard(YipaiPrivacyOptions options)
    {
        Handler = options.Handler ?? throw PrivacyException.NoHandler();
        Policy = options.Policy ?? YipaiPolicy.V2021_01_20;
        Profile = options.Profile;
        _supplement = options.Supplement;
        RegisteredRecipients = [.. options.Recipients];
        PolicyVersion version = Policy.VersionWith(options.Supplement);
        Notice = NoticeComposer.Compose(Policy, Handler, options.Supplement, version);
        var basis = new GuardBasis(Profile, Handler.Id, version.ContentHash, [.. options.EarlierPolicies]);
        _gates = new ActivityGate?[Activities.All.Count];
        foreach (ProcessingActivity activity in Activities.All)
        {
            if (Policy.TermsOf(activity, Profile) is { } terms)
            {
                IReadOnlyList<ConsentScope> scopes = [.. Policy.Scopes.Where(scope => scope.Activities.Contains(activity))];
                _gates[activity.Index] = new ActivityGate(terms, scopes, basis);
            }
        }

        _disclosure = new DisclosureGate(Policy, [.. Policy.Recipients, .. RegisteredRecipients], basis);
    }

    /// <summary>The policy.</summary>
    public PrivacyPolicy Policy { get; }

    /// <summary>The profile.</summary>
    public PrivacyProfile Profile { get; }

    /// <summary>The handler on whose behalf this guard decides.</summary>
    public PersonalInformationHandler Handler { get; }

    /// <summary>The recipients that the host registered beside those of the policy (P3-4).</summary>
    public IReadOnlyList<DataRecipient> RegisteredRecipients { get; }

    /// <summary>The notice to show before anything is collected (P1/3).</summary>
    public ConsentNotice Notice { get; }

    /// <summary>May this be processed?</summary>
    public ProcessingDecision Decide(in ProcessingRequest request, ConsentState consent) =>
        request.Activity is { } activity && _gates[activity.Index] is { } gate
            ? gate.Decide(request, consent)
            : new ProcessingDecision(DenialReason.UndeclaredActivity, [ClauseId.Parse("P4.1/1")]);

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

        return Prompt(scopeId);
    }

    /// <summary>Where items may lie and by which way they may travel.</summary>
    public SafeguardCheck Safeguards => new(Policy.Describe);

    /// <summary>What the wording of 2021 deems a consent on that occasion; in the strict profile nothing (S1).</summary>
    /// <param name="kind">One of the four deemed kinds (P1/4, P4.1.2-3/3, P4.6.2/1).</param>
    /// <param name="scopeId">The scope.</param>
    /// <param name="principal">The person; only those with an account are bound (P3-2).</param>
    /// <param name="state">What they were shown and chose; a no is never overridden.</param>
    /// <param name="occasion">What happened.</param>
    /// <exception cref="PrivacyException">YP0112: no such scope.</exception>
    public DeemedConsent Deem(ConsentKind kind, string scopeId, PolicyPrincipal principal, ConsentState state, DeemedOccasion occasion) =>
        new DeemedConsents(Profile, Notice).Deem(kind, Prompt(scopeId), principal, state, occasion);

    private ConsentPrompt Prompt(string scopeId)
    {
        ConsentScope scope = Policy.FindScope(scopeId);
        return new ConsentPrompt(Notice, scope, Profile, PromptComposer.Compose(Policy, scope, Handler, _supplement, RegisteredRecipients));
    }
}
