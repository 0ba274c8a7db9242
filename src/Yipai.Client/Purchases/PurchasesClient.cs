using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Client;

/// <summary>Orders services for points or money, and books points for confirmed reports (收费服务, P3-2).</summary>
/// <remarks>Balance, orders and coupons are sensitive (P3-7). Show them to the person only, and hide the balance until a tap.</remarks>
/// <example>
/// <code>
/// ServicesAnswer offered = await client.Purchases.ListServicesAsync();
/// await client.Purchases.RewardAsync(caseId);                                   // points for a confirmed report
/// PurchaseLine order = await client.Purchases.OrderAsync(offered.Services[0].ServiceId);
/// PurchasesPage mine = await client.Purchases.ReadPageAsync();
/// </code>
/// </example>
public class PurchasesClient
{
    private readonly ClientGuard _guard;
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly OutboxClient _outbox;
    private readonly IdentifierSource _identifiers;

    internal PurchasesClient(
        ClientGuard guard, CityApi api, ISessionStore sessions, OutboxClient outbox, IdentifierSource identifiers) =>
        (_guard, _api, _sessions, _outbox, _identifiers) = (guard, api, sessions, outbox, identifiers);

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected PurchasesClient()
        : this(null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Lists what the city offers, and the institution that takes payments.</summary>
    /// <remarks>The call needs no account.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<ServicesAnswer> ListServicesAsync(CancellationToken cancellationToken = default) => _api.CallAsync(
        HttpMethod.Get, "v1/services", null, WireJsonContext.Default.ServicesAnswer, null, cancellationToken);

    /// <summary>Creates the question whether the institution may receive order number and amount (PIPL 23).</summary>
    /// <remarks>Ask it before the first order that costs money.</remarks>
    /// <exception cref="PrivacyException">YP0111: the notice supplement is incomplete.</exception>
    public virtual ConsentPrompt CreatePrompt(PaymentInstitution institution)
    {
        ArgumentNullException.ThrowIfNull(institution);
        return _guard.Guard.CreatePrompt(
            "share-payment",
            new DataRecipient(
                institution.Id, institution.Name, RecipientKind.PaymentInstitution, institution.Contact, DataItems.PaymentResult));
    }

    /// <summary>Books the points for a confirmed report of the signed-in person.</summary>
    /// <remarks>A second call for the same report changes nothing.</remarks>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the report is not confirmed or not the person's own. YP0303: the server gave no answer.
    /// </exception>
    public virtual Task<PurchaseLine> RewardAsync(CaseId id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        return CallAsync(
            HttpMethod.Put, $"v1/me/rewards/{Uri.EscapeDataString(id.Value)}", null, WireJsonContext.Default.PurchaseLine,
            cancellationToken);
    }

    /// <summary>Orders a service, after the consents that wait in the outbox have gone to the city.</summary>
    /// <param name="serviceId">The service.</param>
    /// <param name="purchaseId">The order number, or null for a new one. A second call with the same number orders nothing more.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its number.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: a consent or points are missing. YP0303: the server or the institution gave no answer.
    /// </exception>
    public virtual async Task<PurchaseLine> OrderAsync(
        string serviceId, Guid? purchaseId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceId);
        await _outbox.DrainAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return await CallAsync(
            HttpMethod.Put,
            $"v1/me/purchases/{purchaseId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(new PurchaseRequest(serviceId), WireJsonContext.Default.PurchaseRequest),
            WireJsonContext.Default.PurchaseLine,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the balance and one page of the person's own orders and rewards, up to 100.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<PurchasesPage> ReadPageAsync(string? after = null, CancellationToken cancellationToken = default) => CallAsync(
        HttpMethod.Get, PagePath.Of("v1/me/purchases", after), null, WireJsonContext.Default.PurchasesPage, cancellationToken);

    private async Task<T> CallAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte>? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(method, path, body, type, session, cancellationToken).ConfigureAwait(false);
    }
}
