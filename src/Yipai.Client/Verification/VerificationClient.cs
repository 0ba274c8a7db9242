using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Client;

/// <summary>Verifies the real name of the signed-in person in a way that they choose (实名认证, P4.1.1/3).</summary>
/// <remarks>
/// No other function needs it, unless the city demands it for comments. The client keeps nothing of what the person shows, and the city
/// keeps the result only (P4.1.1-2).
/// </remarks>
/// <example>
/// <code>
/// VerificationRoute route = (await client.Verification.ListRoutesAsync()).Routes[0];    // show every hop with its contact
/// foreach (ConsentPrompt prompt in client.Verification.CreatePrompts(route))
/// {
///     await client.Consent.AgreeAsync(prompt);                                          // one question after the other
/// }
///
/// var shown = new VerificationRequest(route.RouteId, Credential: "6f1c2a");            // of the person's own identity app
/// VerificationLine result = await client.Verification.VerifyAsync(shown);
/// </code>
/// </example>
public class VerificationClient
{
    private readonly ClientGuard _guard;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly OutboxClient _outbox;
    private readonly IdentifierSource _identifiers;

    internal VerificationClient(
        ClientGuard guard, CityApi api, ISessionStore sessions, OutboxClient outbox, IdentifierSource identifiers) =>
        (_guard, _api, _sessions, _outbox, _identifiers) = (guard, api, sessions, outbox, identifiers);

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected VerificationClient()
        : this(null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Lists the ways that the city offers, each with everybody who takes part in it.</summary>
    /// <remarks>The call needs no account. A way with a face names another way without one.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<VerificationRoutes> ListRoutesAsync(CancellationToken cancellationToken = default) => _api.CallAsync(
        HttpMethod.Get, "v1/verification/routes", null, WireJsonContext.Default.VerificationRoutes, null, cancellationToken);

    /// <summary>Creates the questions that a way needs: one for the verification, and one for each organization (PIPL 23, 29).</summary>
    /// <remarks>Ask each of them on its own. The national network identity needs the first question only.</remarks>
    /// <exception cref="PrivacyException">YP0111: the notice supplement is incomplete.</exception>
    public virtual IReadOnlyList<ConsentPrompt> CreatePrompts(VerificationRoute route)
    {
        ArgumentNullException.ThrowIfNull(route);
        PrivacyGuard guard = _guard.Guard;
        IEnumerable<ConsentPrompt> hops = route.Items.Count == 0 ? [] : route.Hops.Select((hop, place) => guard.CreatePrompt(
            "share-verification",
            new DataRecipient(
                hop.Id,
                hop.Name,
                place == 0 ? RecipientKind.VerificationProvider : RecipientKind.VerificationPartnerUnit,
                hop.Contact,
                DataItemSet.Of([.. route.Items.Select(DataItems.Find).OfType<DataItem>()]))));
        return [guard.CreatePrompt("identity-verification"), .. hops];
    }

    /// <summary>Verifies the name once, after the consents that wait in the outbox have gone to the city.</summary>
    /// <param name="request">The way with its items or its credential. Forget it after the call.</param>
    /// <param name="verificationId">The id, or null for a new one. A second call with the same id returns the same result.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <returns>
    /// The result. If it is <c>Failed</c>, <see cref="RightsClient.AskForReviewAsync"/> with its id asks a human to look again (PIPL 24).
    /// </returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: a consent is missing, or the items are not those of the way. YP0303: no answer.
    /// </exception>
    public virtual async Task<VerificationLine> VerifyAsync(
        VerificationRequest request, Guid? verificationId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        await _outbox.DrainAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(
            HttpMethod.Put,
            $"v1/me/verifications/{verificationId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(request, WireJsonContext.Default.VerificationRequest),
            WireJsonContext.Default.VerificationLine,
            session,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one page of the person's own results, up to 100.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<VerificationsPage> ReadPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        await _api.CallAsync(
            HttpMethod.Get, PagePath.Of("v1/me/verifications", after), null, WireJsonContext.Default.VerificationsPage,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
}
