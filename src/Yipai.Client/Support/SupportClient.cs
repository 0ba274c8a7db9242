using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Asks the city for help, answers announced recordings, and takes part in surveys (P4.1.2-7, P4.2.3).</summary>
/// <example>
/// <code>
/// TicketAnswer asked = await client.Support.AskAsync("案件什么时候处理？", caseId);
/// TicketAnswer hidden = await client.Support.AskToHideAsync(caseId, "照片里能认出我。");   // needs no account
/// TicketAnswer answered = await client.Support.ReadAsync(hidden.TicketId);
/// RecordingAnswer announced = await client.Support.ReadRecordingAsync(asked.TicketId);
/// await client.Support.AnswerRecordingAsync(asked.TicketId, agrees: false);                // the support goes on
/// </code>
/// </example>
public partial class SupportClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly IdentifierSource _identifiers;

    internal SupportClient(CityApi api, ISessionStore sessions, IdentifierSource identifiers)
    {
        _api = api;
        _sessions = sessions;
        _identifiers = identifiers;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected SupportClient()
        : this(null!, null!, null!)
    {
    }

    /// <summary>Sends a question, complaint or suggestion to customer service.</summary>
    /// <remarks>The answer comes to the inbox.</remarks>
    /// <param name="text">The words, 1 to 4,000 characters.</param>
    /// <param name="about">One of the person's own cases, which the agent may then open, or null.</param>
    /// <param name="ticketId">The id of the ticket, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the ticket; repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<TicketAnswer> AskAsync(
        string text, CaseId? about = null, Guid? ticketId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        var request = new TicketRequest("Support", text, about?.Value);
        return await SendAsync(request, ticketId, session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reports that personal information has leaked.</summary>
    /// <remarks>
    /// The city freezes the account of a signed-in person and signs it out on every device. The call needs no account. Afterwards the
    /// person chooses another password with <see cref="AccountClient.RenewPasswordAsync"/>.
    /// </remarks>
    /// <inheritdoc cref="AskAsync" path="/param"/>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual async Task<TicketAnswer> ReportLeakAsync(
        string text, Guid? ticketId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return await SendAsync(
            new TicketRequest("Leak", text, null), ticketId, await _sessions.FindAsync(cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says that a published case shows the person or something of theirs.</summary>
    /// <remarks>The city hides its words and photos at once. The call needs no account and never sends a session.</remarks>
    /// <param name="id">The published case.</param>
    /// <param name="text">What it shows, 1 to 4,000 characters.</param>
    /// <param name="ticketId">The id of the ticket, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the ticket; repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<TicketAnswer> AskToHideAsync(
        CaseId id, string text, Guid? ticketId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        return SendAsync(new TicketRequest("ShowsMe", text, id.Value), ticketId, null, cancellationToken);
    }

    /// <summary>Reads a ticket and its answer under the ticket's id, without an account.</summary>
    /// <exception cref="YipaiClientException">YP0302: there is no such ticket. YP0303: the server gave no answer.</exception>
    public virtual Task<TicketAnswer> ReadAsync(string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        return _api.CallAsync(
            HttpMethod.Get, $"v1/tickets/{Uri.EscapeDataString(ticketId)}", null, WireJsonContext.Default.TicketAnswer, null,
            cancellationToken);
    }

    /// <summary>Reads the newest tickets of the signed-in person, at most 100.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<TicketsAnswer> ListMineAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(
            HttpMethod.Get, "v1/me/tickets", null, WireJsonContext.Default.TicketsAnswer, session, cancellationToken).ConfigureAwait(false);
    }

    private Task<TicketAnswer> SendAsync(
        TicketRequest request, Guid? ticketId, AccountSession? session, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Text, "text");
        return _api.CallAsync(
            HttpMethod.Put,
            $"v1/tickets/{ticketId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(request, WireJsonContext.Default.TicketRequest),
            WireJsonContext.Default.TicketAnswer,
            session,
            cancellationToken);
    }
}
