using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Authorizes outside organizations to receive information that the city holds about the person (P4.4.1-1).</summary>
/// <remarks>Without an authorization an outside organization receives nothing. A withdrawal binds at its next read.</remarks>
/// <example>
/// <code>
/// OutsideOrganization office = (await client.Disclosures.ListOrganizationsAsync()).Organizations[0];
/// AuthorizationStatus given = await client.Disclosures.AuthorizeAsync(office.Id, DataItems.MobileNumber, now.AddDays(30));
/// await client.Disclosures.WithdrawAsync(Guid.Parse(given.AuthorizationId));
/// </code>
/// </example>
public class DisclosuresClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly IdentifierSource _identifiers;

    internal DisclosuresClient(CityApi api, ISessionStore sessions, IdentifierSource identifiers)
    {
        _api = api;
        _sessions = sessions;
        _identifiers = identifiers;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected DisclosuresClient()
        : this(null!, null!, null!)
    {
    }

    /// <summary>Lists the organizations that a person may authorize, each with contact, purpose and items.</summary>
    /// <remarks>Show all of it before <see cref="AuthorizeAsync"/> (PIPL 23). The call needs no account.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<OrganizationsAnswer> ListOrganizationsAsync(CancellationToken cancellationToken = default) => _api.CallAsync(
        HttpMethod.Get, "v1/organizations", null, WireJsonContext.Default.OrganizationsAnswer, null, cancellationToken);

    /// <summary>Authorizes one organization to receive named items until an instant.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="items">The items, one or more of those that the organization names.</param>
    /// <param name="until">The end, at most a year ahead.</param>
    /// <param name="authorizationId">The id, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<AuthorizationStatus> AuthorizeAsync(
        string organizationId, DataItemSet items, DateTimeOffset until, Guid? authorizationId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(organizationId);
        var request = new AuthorizationRequest(organizationId, [.. items.ToList().Select(item => item.Id)], until);
        return CallAsync(
            HttpMethod.Put,
            $"v1/me/authorizations/{authorizationId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(request, WireJsonContext.Default.AuthorizationRequest),
            WireJsonContext.Default.AuthorizationStatus,
            cancellationToken);
    }

    /// <summary>Withdraws an authorization.</summary>
    /// <param name="authorizationId">The authorization.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<AuthorizationStatus> WithdrawAsync(
        Guid authorizationId, CancellationToken cancellationToken = default) => CallAsync(
        HttpMethod.Delete, $"v1/me/authorizations/{authorizationId:N}", null, WireJsonContext.Default.AuthorizationStatus,
        cancellationToken);

    /// <summary>Reads one page of the person's authorizations, in force or not, up to 50.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<AuthorizationPage> ListMineAsync(string? after = null, CancellationToken cancellationToken = default) => CallAsync(
        HttpMethod.Get,
        PagePath.Of("v1/me/authorizations", after),
        null,
        WireJsonContext.Default.AuthorizationPage,
        cancellationToken);

    private async Task<T> CallAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(method, path, body, type, session, cancellationToken).ConfigureAwait(false);
    }
}
