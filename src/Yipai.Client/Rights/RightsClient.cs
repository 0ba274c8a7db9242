using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Exercises the rights of the person to the information that the city holds (P4.3; PIPL 44 to 50).</summary>
/// <remarks>
/// The city grants most requests at once. The privacy officer decides about the deletion of a report, and answers within the term that
/// the request names. A call with the id of an earlier request repeats that request and changes nothing more.
/// </remarks>
/// <example>
/// <code>
/// HeldInformation held = await client.Rights.ReadAllAsync();
/// RightsRequestStatus changed = await client.Rights.CorrectAsync(DataItems.MobileNumber, "13900002222");
/// RightsRequestStatus gone = await client.Rights.DeleteContactAsync(caseId);
/// RightsRequestStatus asked = await client.Rights.DeleteReportAsync(caseId);      // the officer answers by asked.DueOn
/// RightsRequestPage mine = await client.Rights.ListRequestsAsync();
/// </code>
/// </example>
public partial class RightsClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly IdentifierSource _identifiers;

    internal RightsClient(CityApi api, ISessionStore sessions, IdentifierSource identifiers)
    {
        _api = api;
        _sessions = sessions;
        _identifiers = identifiers;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected RightsClient()
        : this(null!, null!, null!)
    {
    }

    /// <summary>Reads what the city keeps where: each store with region, items and encryption (P4.2.1/1).</summary>
    /// <remarks>The call needs no account and never sends a session.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<StoresAnswer> ListStoresAsync(CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, "v1/stores", null, WireJsonContext.Default.StoresAnswer, null, cancellationToken);

    /// <summary>Lists the products of the city with a policy of their own, and every topic on which each differs (P1/6, P1/7).</summary>
    /// <remarks>The call needs no account. An app of a product starts with the profile at <c>/v1/city?product=id</c>.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<ProductsAnswer> ListProductsAsync(CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, "v1/products", null, WireJsonContext.Default.ProductsAnswer, null, cancellationToken);

    /// <summary>Reads everything that the city holds about the signed-in person.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<HeldInformation> ReadAllAsync(CancellationToken cancellationToken = default) =>
        ReadAsync("v1/me", WireJsonContext.Default.HeldInformation, cancellationToken);

    /// <summary>Corrects the account name, the mobile number or the name of a contact (P4.3.1).</summary>
    /// <remarks>
    /// A new mobile number replaces the old one in the account and in every case that has it. The city masks the old value in the texts of
    /// those cases.
    /// </remarks>
    /// <param name="item">The account name, the mobile number, or the name of a person.</param>
    /// <param name="value">The right value.</param>
    /// <param name="only">The own case whose contact is wrong, or null to correct the value everywhere.</param>
    /// <param name="requestId">The id of the request, or null for a new one.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> CorrectAsync(
        DataItem item, string value, CaseId? only = null, Guid? requestId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return AskAsync(new RightsRequestBody("Correction", [item.Id], only?.Value, value), requestId, cancellationToken);
    }

    /// <summary>Deletes the contact, that is number and name, from one case (P4.3.2).</summary>
    /// <remarks>The report stays, and the city can no longer call the person about it.</remarks>
    /// <param name="id">The own case.</param>
    /// <param name="requestId">The id of the request, or null for a new one.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> DeleteContactAsync(
        CaseId id, Guid? requestId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        var body = new RightsRequestBody("Deletion", [DataItems.MobileNumber.Id, DataItems.PersonName.Id], id.Value);
        return AskAsync(body, requestId, cancellationToken);
    }

    /// <summary>Asks the city to take the person out of one report: the link, the contact and the values in its texts (P4.3.2).</summary>
    /// <remarks>The privacy officer decides, because the city may have to keep a case. The case itself stays without the person.</remarks>
    /// <inheritdoc cref="DeleteContactAsync" path="/param"/>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> DeleteReportAsync(
        CaseId id, Guid? requestId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        return AskAsync(new RightsRequestBody("Deletion", [DataItems.CaseReport.Id], id.Value), requestId, cancellationToken);
    }

    /// <summary>Restricts the use of everything reported so far: the city stores it and shows it to the person alone (PIPL 44).</summary>
    /// <param name="requestId">The id of the request, or null for a new one.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> RestrictAsync(Guid? requestId = null, CancellationToken cancellationToken = default) =>
        AskAsync(new RightsRequestBody("Restriction"), requestId, cancellationToken);

    /// <summary>Allows again what <see cref="RestrictAsync"/> stopped.</summary>
    /// <inheritdoc cref="RestrictAsync" path="/param"/>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> LiftRestrictionAsync(Guid? requestId = null, CancellationToken cancellationToken = default) =>
        AskAsync(new RightsRequestBody("RestrictionLifting"), requestId, cancellationToken);

    /// <summary>Takes a copy of everything held, as JSON that other handlers can read (PIPL 45).</summary>
    /// <remarks>The JSON belongs to the person. Never write it to a log.</remarks>
    /// <inheritdoc cref="RestrictAsync" path="/param"/>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<JsonElement> ExportAsync(Guid? requestId = null, CancellationToken cancellationToken = default)
    {
        RightsRequestStatus granted =
            await AskAsync(new RightsRequestBody("Copy"), requestId, cancellationToken).ConfigureAwait(false);
        return await ReadAsync($"v1/me/rights/{granted.RequestId}/copy", WireJsonContext.Default.JsonElement, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Asks the city to send the copy to another handler (PIPL 45).</summary>
    /// <remarks>A city without a way to that handler closes the request, and the person sends the copy.</remarks>
    /// <param name="recipientName">The full name of the other handler.</param>
    /// <param name="recipientContact">How the person reaches the other handler.</param>
    /// <param name="requestId">The id of the request, or null for a new one.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> TransferAsync(
        string recipientName, string recipientContact, Guid? requestId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(recipientName);
        ArgumentException.ThrowIfNullOrWhiteSpace(recipientContact);
        var body = new RightsRequestBody("Portability", RecipientName: recipientName, RecipientContact: recipientContact);
        return AskAsync(body, requestId, cancellationToken);
    }

    /// <summary>Asks the city how it handles each item that it holds about the person (PIPL 48).</summary>
    /// <inheritdoc cref="RestrictAsync" path="/param"/>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<RightsExplanation> ExplainAsync(Guid? requestId = null, CancellationToken cancellationToken = default)
    {
        RightsRequestStatus granted =
            await AskAsync(new RightsRequestBody("Explanation"), requestId, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(
            $"v1/me/rights/{granted.RequestId}/explanation", WireJsonContext.Default.RightsExplanation, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads one page of the person's requests with deadline and answer, oldest first, up to 50 requests.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestPage> ListRequestsAsync(string? after = null, CancellationToken cancellationToken = default) =>
        ReadPageAsync("v1/me/rights", after, WireJsonContext.Default.RightsRequestPage, cancellationToken);

    /// <summary>Complains about a refused request, so that the city takes the request up again (PIPL 50).</summary>
    /// <param name="requestId">The id of the refused request.</param>
    /// <param name="text">Why the person does not accept the refusal, 1 to 4,000 characters.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call with the same words.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> ComplainAsync(
        Guid requestId, string text, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return SendAsync(
            $"v1/me/rights/{requestId:N}/complaint",
            JsonSerializer.SerializeToUtf8Bytes(new RightsComplaint(text), WireJsonContext.Default.RightsComplaint),
            cancellationToken);
    }

    /// <summary>Accepts or declines the fee that the city quoted for a request (P4.3.4/2).</summary>
    /// <param name="requestId">The id of the request.</param>
    /// <param name="isAccepted">True to accept the fee. No work begins before.</param>
    /// <param name="cancellationToken">Stops waiting. Repeat the call.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsRequestStatus> AnswerFeeAsync(
        Guid requestId, bool isAccepted, CancellationToken cancellationToken = default) => SendAsync(
        $"v1/me/rights/{requestId:N}/fee",
        JsonSerializer.SerializeToUtf8Bytes(new RightsFeeAnswer(isAccepted), WireJsonContext.Default.RightsFeeAnswer),
        cancellationToken);

    private Task<RightsRequestStatus> AskAsync(RightsRequestBody body, Guid? requestId, CancellationToken cancellationToken) => SendAsync(
        $"v1/me/rights/{requestId ?? _identifiers.NewIdentifier():N}",
        JsonSerializer.SerializeToUtf8Bytes(body, WireJsonContext.Default.RightsRequestBody),
        cancellationToken);

    private async Task<RightsRequestStatus> SendAsync(string path, byte[] body, CancellationToken cancellationToken) =>
        await _api.CallAsync(
            HttpMethod.Put, path, body, WireJsonContext.Default.RightsRequestStatus,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) => await _api.CallAsync(
        HttpMethod.Get, path, null, type, await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
        .ConfigureAwait(false);
}
