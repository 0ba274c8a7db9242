using Yipai.Cases;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Shows the person's tags and what the city chooses by them, and switches both off (个性化、广告, P4.1.2-4).</summary>
/// <remarks>
/// The device asks the guard before each call, so that what the person switched off is not even asked for. The city asks again. Nothing
/// is personalized without the consent <c>personalization</c>, and no advertisement is shown without <c>advertising</c> (S13).
/// </remarks>
/// <example>
/// <code>
/// await client.Personalization.RecordViewAsync(caseId);             // sends nothing unless the person agreed
/// RecommendationsAnswer chosen = await client.Personalization.ReadRecommendationsAsync();   // show label and reason
/// await client.Personalization.SwitchAdvertisingAsync(AdvertisingChannel.InApp, isOn: false);
/// await client.Personalization.SwitchAsync(isOn: false);            // the city erases the tags
/// </code>
/// </example>
public class PersonalizationClient
{
    private readonly ClientGuard _guard;
    private readonly ConsentClient _consent;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly OutboxClient _outbox;
    private readonly IdentifierSource _identifiers;
    private readonly CityClock _time;
    private readonly string _channel;

    internal PersonalizationClient(
        ClientGuard guard, ConsentClient consent, CityApi api, ISessionStore sessions, OutboxClient outbox, IdentifierSource identifiers,
        CityClock time, string channel)
    {
        _guard = guard;
        _consent = consent;
        _api = api;
        _sessions = sessions;
        _outbox = outbox;
        _identifiers = identifiers;
        _time = time;
        _channel = channel;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected PersonalizationClient()
        : this(null!, null!, null!, null!, null!, null!, null!, "")
    {
    }

    /// <summary>Tells the city that the signed-in person opened a public case, so that its class counts the day.</summary>
    /// <remarks>The same class on the same day changes nothing.</remarks>
    /// <returns>False, and nothing was sent, if nobody is signed in or the person does not allow it.</returns>
    /// <exception cref="YipaiClientException">YP0302: there is no such case. YP0303: the server gave no answer.</exception>
    public virtual async Task<bool> RecordViewAsync(CaseId id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        DataItemSet items = DataItemSet.Of(DataItems.ClickLog, DataItems.PreferenceFeature);
        if (await FindSessionAsync("Profiling", items, cancellationToken).ConfigureAwait(false) is not { } session)
        {
            return false;
        }

        await _api.CallAsync(
            HttpMethod.Put, $"v1/me/views/{Uri.EscapeDataString(id.Value)}", null, WireJsonContext.Default.TagsAnswer, session,
            cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Reads the tags of the signed-in person, most days first, at most 100.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<TagsAnswer> ReadTagsAsync(CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Get, "v1/me/tags", cancellationToken);

    /// <summary>Deletes one tag of the signed-in person.</summary>
    /// <remarks>A second call changes nothing. The tag comes again if the person opens another case of its class.</remarks>
    /// <inheritdoc cref="ReadTagsAsync" path="/exception"/>
    public virtual Task<TagsAnswer> DeleteTagAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return CallAsync(HttpMethod.Delete, $"v1/me/tags/{Uri.EscapeDataString(name)}", cancellationToken);
    }

    /// <summary>Deletes every tag of the signed-in person.</summary>
    /// <inheritdoc cref="ReadTagsAsync" path="/exception"/>
    public virtual Task<TagsAnswer> DeleteAllTagsAsync(CancellationToken cancellationToken = default) =>
        CallAsync(HttpMethod.Delete, "v1/me/tags", cancellationToken);

    /// <summary>Reads what the city chose by the tags of the signed-in person: one case and one advertisement.</summary>
    /// <remarks>Show each with its label 定推, the tag that explains it, and the switch that turns it off.</remarks>
    /// <returns>An empty answer, and nothing was sent, if nobody is signed in or the person allows neither.</returns>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual async Task<RecommendationsAnswer> ReadRecommendationsAsync(CancellationToken cancellationToken = default)
    {
        AccountSession? session =
            await FindSessionAsync("PersonalizedDisplay", DataItems.PreferenceFeature, cancellationToken).ConfigureAwait(false)
            ?? await FindSessionAsync(ProcessingPurpose.CommercialAds.Id!, DataItems.PreferenceFeature, cancellationToken)
                .ConfigureAwait(false);
        return session is null ? RecommendationsAnswer.Nothing : await _api.CallAsync(
            HttpMethod.Get, "v1/me/recommendations", null, WireJsonContext.Default.RecommendationsAnswer, session, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads the public list in the order of the person's tags (个性化排序).</summary>
    /// <remarks><see cref="CasesClient.ListPublicAsync"/> always gives the generic order (通用排序), the same for everybody.</remarks>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the person does not allow it. YP0303: the server gave no answer.
    /// </exception>
    public virtual async Task<IReadOnlyList<PublicCaseView>> ListCasesAsync(CancellationToken cancellationToken = default) =>
        await _api.CallAsync(
            HttpMethod.Get, "v1/cases?order=personal", null, CaseViewsJsonContext.Default.IReadOnlyListPublicCaseView,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Switches everything that is personalized off or on, for every channel.</summary>
    /// <remarks>
    /// It counts at once on this device, and at the city as soon as the client reaches it. Off, the city erases the tags. On, it needs
    /// the consent besides.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0304: nobody is signed in.</exception>
    public virtual Task SwitchAsync(bool isOn, CancellationToken cancellationToken = default) =>
        ChooseAsync(PreferenceKind.Personalization, "", isOn, cancellationToken);

    /// <summary>Switches advertising by one channel off or on (退订、关闭, P4.1.2-4/2).</summary>
    /// <param name="channel">The channel, or <see cref="AdvertisingChannel.Unspecified"/> for every channel.</param>
    /// <param name="isOn">Whether advertising may come by it.</param>
    /// <param name="cancellationToken">Stops waiting. The choice is kept and goes to the city later.</param>
    /// <inheritdoc cref="SwitchAsync" path="/remarks"/>
    /// <inheritdoc cref="SwitchAsync" path="/exception"/>
    public virtual Task SwitchAdvertisingAsync(AdvertisingChannel channel, bool isOn, CancellationToken cancellationToken = default) =>
        ChooseAsync(
            PreferenceKind.Advertising, channel == AdvertisingChannel.Unspecified ? "" : channel.ToString(), isOn, cancellationToken);

    private async Task<TagsAnswer> CallAsync(HttpMethod method, string path, CancellationToken cancellationToken) => await _api.CallAsync(
        method, path, null, WireJsonContext.Default.TagsAnswer, await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false),
        cancellationToken).ConfigureAwait(false);

    /// <summary>Finds the session of the signed-in person if the guard of this device allows the purpose.</summary>
    private async Task<AccountSession?> FindSessionAsync(string purpose, DataItemSet items, CancellationToken cancellationToken)
    {
        if (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false) is not { } session)
        {
            return null;
        }

        var request = new ProcessingRequest(Activities.Personalization, items)
        {
            Principal = session.Principal,
            Purpose = new ProcessingPurpose(purpose),
            Channel = AdvertisingChannel.InApp,
            Now = _time.GetUtcNow(),
        };
        ConsentState consent = await _consent.GetStateAsync(session.Principal, cancellationToken).ConfigureAwait(false);
        return _guard.Guard.Decide(request, consent).IsAllowed ? session : null;
    }

    private async Task ChooseAsync(PreferenceKind kind, string subject, bool isOn, CancellationToken cancellationToken)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        var choice = new PreferenceChoice
        {
            EntryId = _identifiers.NewIdentifier(),
            SubjectId = session.SubjectId,
            HandlerId = _guard.Guard.Handler.Id,
            PolicyHash = _consent.Notice.Version.ContentHash,
            At = await _consent.NextTimeAsync(session.SubjectId, cancellationToken).ConfigureAwait(false),
            Channel = _channel,
            Kind = kind,
            Subject = subject,
            IsRefused = !isOn,
        };
        await _consent.KeepAsync(choice, cancellationToken).ConfigureAwait(false);
        await _outbox.DrainAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
