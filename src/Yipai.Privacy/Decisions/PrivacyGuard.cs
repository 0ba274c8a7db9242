using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Decisions;
using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Safeguards;

namespace Yipai.Privacy;

/// <summary>Decides every processing and disclosure request under one policy and one profile.</summary>
/// <remarks>
/// A guard is immutable and pure: the person, the permission state and the time come with the request, and a decision writes
/// nothing. The guard denies whatever the policy does not declare. It creates the allowed decision of each purpose once, so
/// that allowing a request allocates nothing.
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

    /// <summary>Creates a guard for one handler.</summary>
    /// <exception cref="PrivacyException">Thrown with YP0110 when the options name no handler.</exception>
    public PrivacyGuard(YipaiPrivacyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Handler = options.Handler ?? throw PrivacyException.NoHandler();
        Policy = options.Policy ?? YipaiPolicy.V2021_01_20;
        Profile = options.Profile;
        _supplement = options.Supplement;
        RegisteredRecipients = [.. options.Recipients];
        PolicyVersion version = Policy.VersionWith(options.Supplement);
        Notice = new NoticeComposer(Policy, Profile, [.. options.EmphasizedClauses])
            .Compose(Handler, options.Supplement, RegisteredRecipients, version);
        var basis = new GuardBasis(
            Profile, Handler.Id, version.ContentHash, Profile == PrivacyProfile.Strict2026 ? Policy.SensitiveInLaw : default,
            [.. options.EarlierPolicies.Select(earlier => new EarlierPolicy(earlier, Policy))], Handler.Role, options.Entrustment);
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

    /// <summary>Gets the policy under which the guard decides.</summary>
    public PrivacyPolicy Policy { get; }

    /// <summary>Gets the profile, which is the reading of the policy that decides.</summary>
    public PrivacyProfile Profile { get; }

    /// <summary>Gets the handler on whose behalf this guard decides.</summary>
    public PersonalInformationHandler Handler { get; }

    /// <summary>Gets the recipients that the host registered in addition to those of the policy (P3-4).</summary>
    public IReadOnlyList<DataRecipient> RegisteredRecipients { get; }

    /// <summary>Gets the notice that a person must see before anything is collected (P1/3).</summary>
    public ConsentNotice Notice { get; }

    /// <summary>Decides whether the items of a request may be processed.</summary>
    public ProcessingDecision Decide(in ProcessingRequest request, ConsentState consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return request.Activity is { } activity && _gates[activity.Index] is { } gate
            ? gate.Decide(request, consent)
            : new ProcessingDecision(DenialReason.UndeclaredActivity, [ClauseId.Parse("P4.1/1")]);
    }

    /// <summary>Decides whether a registered device may process what it captured in a public place (PIPL 26).</summary>
    /// <remarks>Nobody consents for a device. A mandate takes the place of consent, and only a public handler may have one.</remarks>
    /// <param name="device">The device, from <see cref="PolicyPrincipal.Device"/>.</param>
    /// <param name="mandate">The mandate on record, or null if the device has no mandate.</param>
    /// <param name="items">The items: at most a case, its text and its photos.</param>
    public ProcessingDecision DecideCapture(PolicyPrincipal device, DeviceMandate? mandate, DataItemSet items) =>
        CaptureRule.Decide(device, mandate, items, Handler);

    /// <summary>Decides whether the items of a request may be disclosed to its recipient.</summary>
    public DisclosureDecision DecideDisclosure(DisclosureRequest request, ConsentState consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return _disclosure.Decide(request, consent);
    }

    /// <summary>Returns the choices on cookies and personalization by which a device storage register decides (P4.5; S13, S24).</summary>
    /// <param name="principal">The person.</param>
    /// <param name="consent">The notices that the person has seen and the consent records of the person.</param>
    /// <param name="now">The instant of the decision.</param>
    public StorageChoices ReadStorageChoices(PolicyPrincipal principal, ConsentState consent, DateTimeOffset now)
    {
        var cookies = new ProcessingRequest(Activities.Cookies, DataItems.CookieIdentifier) { Principal = principal, Now = now };
        var personalization = new ProcessingRequest(Activities.Personalization, DataItems.BrowsingLog) { Principal = principal, Now = now };
        return new StorageChoices(
            purpose => Decide(cookies with { Purpose = new ProcessingPurpose(purpose.ToString()) }, consent),
            Decide(personalization, consent));
    }

    /// <summary>Creates the question that asks a person for consent on one scope.</summary>
    /// <exception cref="PrivacyException">
    /// Thrown with YP0111 when the supplement is incomplete (strict profile only), and with YP0112 when the policy has no scope
    /// with this id.
    /// </exception>
    public ConsentPrompt CreatePrompt(string scopeId)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        if (Profile == PrivacyProfile.Strict2026 && Notice.MissingFields.Count > 0)
        {
            throw PrivacyException.SupplementIncomplete(Notice.MissingFields);
        }

        return Prompt(scopeId, RegisteredRecipients);
    }

    /// <summary>Creates the question that asks a person for consent on one scope and one recipient (PIPL 23).</summary>
    /// <remarks>An app uses it if the city names the recipient, so that the question shows name and contact.</remarks>
    /// <param name="scopeId">The id of a scope that asks about each recipient separately.</param>
    /// <param name="recipient">The recipient.</param>
    /// <exception cref="PrivacyException">
    /// Thrown with YP0111 when the supplement is incomplete (strict profile only), and with YP0112 when the policy has no scope
    /// with this id.
    /// </exception>
    public ConsentPrompt CreatePrompt(string scopeId, DataRecipient recipient)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        ArgumentNullException.ThrowIfNull(recipient);
        if (Profile == PrivacyProfile.Strict2026 && Notice.MissingFields.Count > 0)
        {
            throw PrivacyException.SupplementIncomplete(Notice.MissingFields);
        }

        return Prompt($"{scopeId}/{recipient.Id}", [recipient]);
    }

    /// <summary>Gets the check that decides where items may be stored and how they may be transmitted.</summary>
    public SafeguardCheck Safeguards => new(Policy.Describe);

    /// <summary>Decides whether the 2021 wording deems a consent on an occasion.</summary>
    /// <remarks>The strict profile deems no consent (S1).</remarks>
    /// <param name="kind">One of the four deemed kinds of consent (P1/4, P4.1.2-3/3, P4.6.2/1).</param>
    /// <param name="scopeId">The id of the scope.</param>
    /// <param name="principal">The person. Deemed consent binds only a person with an account (P3-2).</param>
    /// <param name="state">
    /// The notices that the person has seen and the consent records of the person. A deemed consent never overrides a refusal.
    /// </param>
    /// <param name="occasion">The event that would count as consent.</param>
    /// <exception cref="PrivacyException">Thrown with YP0112 when the policy has no scope with this id.</exception>
    public DeemedConsent Deem(ConsentKind kind, string scopeId, PolicyPrincipal principal, ConsentState state, DeemedOccasion occasion)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(occasion);
        return new DeemedConsents(Profile, Notice).Deem(kind, Prompt(scopeId, RegisteredRecipients), principal, state, occasion);
    }

    private ConsentPrompt Prompt(string scopeId, IReadOnlyList<DataRecipient> recipients)
    {
        ConsentScope scope = Policy.FindScope(scopeId);
        return new ConsentPrompt(Notice, scope, Profile, PromptComposer.Compose(Policy, scope, Handler, _supplement, recipients));
    }
}
