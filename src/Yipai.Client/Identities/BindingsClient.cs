using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Identities;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Binds accounts of other platforms to the person's account, and signs the person in by them (第三方账户绑定, P4.1.1/7).</summary>
/// <remarks>
/// Show every claim of the platform before <see cref="BeginAsync"/>. The city takes these and nothing else, and keeps a pseudonym of the
/// account's identifier. Open the address of the attempt in the browser of the device, and pass on the address to which it returns.
/// </remarks>
/// <example>
/// <code>
/// IdentityProviderLine offered = (await client.Bindings.ListProvidersAsync()).Providers[0];   // show name and claims
/// await client.Consent.AgreeAsync(client.Bindings.CreatePrompt());
/// IdentityAttempt attempt = await client.Bindings.BeginAsync(offered.ProviderId);             // open its address
/// var returned = new Uri("https://app.example/return?code=c&amp;state=s");
/// BindingLine? bound = await client.Bindings.FinishAsync(attempt, returned);
/// await client.Bindings.UnbindAsync(offered.ProviderId);                                      // nothing is read any more
/// </code>
/// </example>
public class BindingsClient
{
    private readonly ClientGuard _guard;
    private readonly ConsentClient _consent;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly OutboxClient _outbox;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal BindingsClient(
        ClientGuard guard, ConsentClient consent, CityApi api, ISessionStore sessions, OutboxClient outbox, IdentifierSource identifiers,
        TimeProvider time)
    {
        (_guard, _consent, _api, _sessions) = (guard, consent, api, sessions);
        (_outbox, _identifiers, _time) = (outbox, identifiers, time);
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected BindingsClient()
        : this(null!, null!, null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Lists the platforms whose accounts persons may bind, each with everything that the city takes.</summary>
    /// <remarks>The call needs no account.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<IdentityProvidersAnswer> ListProvidersAsync(CancellationToken cancellationToken = default) => _api.CallAsync(
        HttpMethod.Get, "v1/identity/providers", null, WireJsonContext.Default.IdentityProvidersAnswer, null, cancellationToken);

    /// <summary>Creates the question that a binding needs.</summary>
    /// <exception cref="PrivacyException">YP0111: the notice supplement is incomplete.</exception>
    public virtual ConsentPrompt CreatePrompt() => _guard.Guard.CreatePrompt("account-binding");

    /// <summary>Begins a binding, after the consents that wait in the outbox have gone to the city.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the consent is missing, or the city offers no such platform. YP0303: no answer.
    /// </exception>
    public virtual async Task<IdentityAttempt> BeginAsync(string providerId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        await _outbox.DrainAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await StartAsync("v1/me/bindings", providerId, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Binds the account with which the person came back from the platform.</summary>
    /// <param name="attempt">The attempt that began it. It counts once.</param>
    /// <param name="returned">The whole address to which the platform sent the person back.</param>
    /// <param name="cancellationToken">Stops waiting. Begin again then.</param>
    /// <returns>The binding, or null if the person or the platform stopped it there.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the return does not belong to the attempt, or the account is bound already. YP0303: no answer.
    /// </exception>
    public virtual async Task<BindingLine?> FinishAsync(
        IdentityAttempt attempt, Uri returned, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(returned);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return ReturnedAddress.Read(returned) is not { } body ? null : await _api.CallAsync(
            HttpMethod.Put, $"v1/me/bindings/{attempt.AttemptId}/return", body, WireJsonContext.Default.BindingLine, session,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a sign-in by an account that the person bound before, after this host has shown the notice.</summary>
    /// <returns>The attempt, or null if the notice was not shown yet.</returns>
    /// <exception cref="YipaiClientException">YP0302: the city offers no such platform. YP0303: no answer.</exception>
    public virtual async Task<IdentityAttempt?> BeginSignInAsync(string providerId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        ConsentState state = await _consent.GetStateAsync(cancellationToken).ConfigureAwait(false);
        ProcessingDecision decision =
            _guard.Guard.Decide(new(Activities.Login, DataItems.AccountName) { Now = _time.GetUtcNow() }, state);
        return decision.IsAllowed
            ? await StartAsync("v1/identity/sign-ins", providerId, null, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Signs in the person to whom the account is bound.</summary>
    /// <param name="attempt">The attempt that began it. It counts once.</param>
    /// <param name="returned">The whole address to which the platform sent the person back.</param>
    /// <param name="cancellationToken">Stops waiting. Begin again then.</param>
    /// <returns>The session, or null if the person or the platform stopped it there.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0302: the return does not belong to the attempt, or nobody bound the account. YP0303: no answer.
    /// </exception>
    public virtual async Task<AccountSession?> FinishSignInAsync(
        IdentityAttempt attempt, Uri returned, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(returned);
        if (ReturnedAddress.Read(returned) is not { } body)
        {
            return null;
        }

        SessionAnswer answer = await _api.CallAsync(
            HttpMethod.Put, $"v1/identity/sign-ins/{attempt.AttemptId}/return", body, WireJsonContext.Default.SessionAnswer, null,
            cancellationToken).ConfigureAwait(false);
        var session = new AccountSession(answer.SubjectId, answer.Token);
        await _sessions.KeepAsync(session, cancellationToken).ConfigureAwait(false);
        await _consent.AlignAsync(session, cancellationToken).ConfigureAwait(false);
        return session;
    }

    /// <summary>Lists the accounts that the person bound, with the values that the city took.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<BindingsAnswer> ListAsync(CancellationToken cancellationToken = default) => await _api.CallAsync(
        HttpMethod.Get, "v1/me/bindings", null, WireJsonContext.Default.BindingsAnswer,
        await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Unbinds an account, so that the city erases what it took and asks the platform nothing any more.</summary>
    /// <returns>The accounts that stay bound.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<BindingsAnswer> UnbindAsync(string providerId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerId);
        return await _api.CallAsync(
            HttpMethod.Delete, $"v1/me/bindings/providers/{Uri.EscapeDataString(providerId)}", null, WireJsonContext.Default.BindingsAnswer,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private Task<IdentityAttempt> StartAsync(
        string path, string providerId, AccountSession? session, CancellationToken cancellationToken) => _api.CallAsync(
        HttpMethod.Put,
        $"{path}/{_identifiers.NewIdentifier():N}",
        JsonSerializer.SerializeToUtf8Bytes(
            new IdentityAttemptRequest(providerId), WireJsonContext.Default.IdentityAttemptRequest),
        WireJsonContext.Default.IdentityAttempt,
        session,
        cancellationToken);
}
