using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;

namespace Yipai.Client;

/// <content>The tickets of customer service and of the privacy officer.</content>
public partial class StaffClient
{
    /// <summary>Reads the open tickets that the person answers, oldest first, at most 100 of each kind.</summary>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<AgentTicketsAnswer> ListTicketsAsync(CancellationToken cancellationToken = default) => _entry.CallAsync(
        HttpMethod.Get, "v1/agent/tickets", null, WireJsonContext.Default.AgentTicketsAnswer, cancellationToken);

    /// <summary>Reads the one case that a ticket opens, without any evidence (P4.1.2-7/3).</summary>
    /// <remarks>The audit log records who opened it.</remarks>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<SupportCaseView> ReadTicketCaseAsync(string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        return _entry.CallAsync(
            HttpMethod.Get, $"v1/agent/tickets/{Uri.EscapeDataString(ticketId)}/case", null,
            CaseViewsJsonContext.Default.SupportCaseView, cancellationToken);
    }

    /// <summary>Answers a ticket once.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="text">The words to the person, 1 to 4,000 characters.</param>
    /// <param name="upheld">Whether the person is right. A case that shows somebody then stays hidden.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the answer.</param>
    /// <inheritdoc cref="ReadQueuePageAsync" path="/exception"/>
    public virtual Task<TicketAnswer> AnswerTicketAsync(
        string ticketId, string text, bool upheld, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return _entry.CallAsync(
            HttpMethod.Put,
            $"v1/agent/tickets/{Uri.EscapeDataString(ticketId)}/answer",
            JsonSerializer.SerializeToUtf8Bytes(new TicketReply(text, upheld), WireJsonContext.Default.TicketReply),
            WireJsonContext.Default.TicketAnswer,
            cancellationToken);
    }
}
