using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Signs the person in at other sites with the city's account (以益拍账户登录第三方, P4.1.1/6).</summary>
/// <remarks>
/// The person reads what a site gets and agrees once for each site. The site gets a name of its own for the person and these values, at
/// each sign-in, until the person takes the agreement back.
/// </remarks>
/// <example>
/// <code>
/// SiteLine site = (await client.Sites.ListAsync()).Sites[0];                       // show name, contact and items
/// await client.Consent.AgreeAsync(client.Sites.CreatePrompt());
/// var shown = new Dictionary&lt;string, string&gt; { ["account.nickname"] = "海边的人" };
/// await client.Sites.AgreeAsync(site.SiteId, shown);
/// var request = new Uri("https://city.example/connect/authorize?client_id=park");  // where the site sent the person
/// Uri next = await client.Sites.SignInAsync(site.SiteId, request);                 // open it in the browser
/// await client.Sites.WithdrawAsync(site.SiteId);
/// </code>
/// </example>
public class SitesClient
{
    private readonly ClientGuard _guard;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly OutboxClient _outbox;
    private readonly IdentifierSource _identifiers;
    private readonly Uri? _city;

    internal SitesClient(
        ClientGuard guard, CityApi api, ISessionStore sessions, OutboxClient outbox, IdentifierSource identifiers, Uri? city) =>
        (_guard, _api, _sessions, _outbox, _identifiers, _city) = (guard, api, sessions, outbox, identifiers, city);

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected SitesClient()
        : this(null!, null!, null!, null!, null!, null)
    {
    }

    /// <summary>Lists the sites at which persons may sign in, each with everything that it may get.</summary>
    /// <remarks>The call needs no account.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<SitesAnswer> ListAsync(CancellationToken cancellationToken = default) => _api.CallAsync(
        HttpMethod.Get, "v1/sites", null, WireJsonContext.Default.SitesAnswer, null, cancellationToken);

    /// <summary>Creates the question that sign-ins at other sites need.</summary>
    /// <exception cref="PrivacyException">YP0111: the notice supplement is incomplete.</exception>
    public virtual ConsentPrompt CreatePrompt() => _guard.Guard.CreatePrompt("third-party-login");

    /// <summary>Agrees that a site gets some values, after the consents that wait in the outbox have gone to the city.</summary>
    /// <param name="siteId">The site.</param>
    /// <param name="items">The very values that the page showed, by the ids of their items. They replace those agreed before.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the consent is missing, or the site may not get an item. YP0303: no answer.
    /// </exception>
    public virtual async Task<SiteGrantLine> AgreeAsync(
        string siteId, IReadOnlyDictionary<string, string> items, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(siteId);
        ArgumentNullException.ThrowIfNull(items);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        await _outbox.DrainAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(
            HttpMethod.Put, PathOf(siteId), JsonSerializer.SerializeToUtf8Bytes(
                new SiteAgreement(items), WireJsonContext.Default.SiteAgreement),
            WireJsonContext.Default.SiteGrantLine, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Prepares a sign-in at a site to which the person agreed.</summary>
    /// <param name="siteId">The site.</param>
    /// <param name="request">The address at the city to which the site sent the person. Only its query counts.</param>
    /// <param name="signInId">The id, or null for a new one. A second call with the same id returns the same address.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <returns>The address under the city that the host opens in the browser. It works once, for five minutes.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the person did not agree, or took it back. YP0303: no answer.
    /// </exception>
    public virtual async Task<Uri> SignInAsync(
        string siteId, Uri request, Guid? signInId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(siteId);
        ArgumentNullException.ThrowIfNull(request);
        SiteSignInAnswer answer = await _api.CallAsync(
            HttpMethod.Put, $"{PathOf(siteId)}/sign-ins/{signInId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(
                new SiteSignInRequest(request.Query.TrimStart('?')), WireJsonContext.Default.SiteSignInRequest),
            WireJsonContext.Default.SiteSignInAnswer, await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);

        // The address is resolved against the city that the app knows, so that no site can lead the ticket elsewhere.
        return new Uri(_city ?? new Uri("https://city.invalid/"), new Uri(answer.Address, UriKind.Relative));
    }

    /// <summary>Lists the sites to which the person agreed, with the values that each gets.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<SiteGrantsAnswer> ListGrantsAsync(CancellationToken cancellationToken = default) => await _api.CallAsync(
        HttpMethod.Get, "v1/me/sites", null, WireJsonContext.Default.SiteGrantsAnswer,
        await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Takes the agreement with a site back.</summary>
    /// <remarks>What the site got before stays with the site (P4.1.2-3/6).</remarks>
    /// <returns>The agreements that stay.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<SiteGrantsAnswer> WithdrawAsync(string siteId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(siteId);
        return await _api.CallAsync(
            HttpMethod.Delete, PathOf(siteId), null, WireJsonContext.Default.SiteGrantsAnswer,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private static string PathOf(string siteId) => $"v1/me/sites/{Uri.EscapeDataString(siteId)}";
}
