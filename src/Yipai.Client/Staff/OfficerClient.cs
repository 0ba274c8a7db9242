using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Staff;

namespace Yipai.Client;

/// <summary>Shows the privacy officer (个人信息保护负责人, PIPL 52) what waits, and takes the officer's decisions.</summary>
/// <remarks>Sign in with <see cref="StaffClient.SignInAsync"/>. No answer names a person.</remarks>
/// <example>
/// <code>
/// RightsBoard board = await client.Staff.Officer.ReadBoardPageAsync("open");
/// await client.Staff.Officer.AnswerRequestAsync(board.Requests[0].RequestId, new RightsReply("Execute"));
/// AuditCheckAnswer log = await client.Staff.Officer.CheckAuditAsync();
/// </code>
/// </example>
public class OfficerClient
{
    private readonly StaffEntry _entry;

    internal OfficerClient(StaffEntry entry) => _entry = entry;

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected OfficerClient()
        : this(null!)
    {
    }

    /// <summary>Reads how many rights requests wait, and one page of them.</summary>
    /// <param name="state"><c>open</c>, <c>overdue</c>, <c>answered</c>, or null for every request.</param>
    /// <param name="after">The cursor of the page before, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<RightsBoard> ReadBoardPageAsync(
        string? state = null, string? after = null, CancellationToken cancellationToken = default)
    {
        string path = PagePath.Of("v1/officer/rights", after);
        return _entry.CallAsync(
            HttpMethod.Get,
            state is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}state={Uri.EscapeDataString(state)}",
            null,
            WireJsonContext.Default.RightsBoard,
            cancellationToken);
    }

    /// <summary>Decides a rights request; the city carries the decision out and tells the person.</summary>
    /// <remarks>An answer that the rules do not allow changes nothing, and the refusal names the rule (S11).</remarks>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<RightsRequestStatus> AnswerRequestAsync(
        string requestId, RightsReply reply, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requestId);
        ArgumentNullException.ThrowIfNull(reply);
        return _entry.CallAsync(
            HttpMethod.Put,
            $"v1/officer/rights/{Uri.EscapeDataString(requestId)}/answer",
            JsonSerializer.SerializeToUtf8Bytes(reply, WireJsonContext.Default.RightsReply),
            WireJsonContext.Default.RightsRequestStatus,
            cancellationToken);
    }

    /// <summary>Reads one page of the findings about the security of accounts (P4.1.2-8).</summary>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<FindingsPage> ReadFindingsPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Get, PagePath.Of("v1/officer/findings", after), null, WireJsonContext.Default.FindingsPage,
            cancellationToken);

    /// <summary>Decides a finding that its person wants to have reviewed (PIPL 24).</summary>
    /// <param name="findingId">The finding.</param>
    /// <param name="text">The explanation to the person, 1 to 4,000 characters.</param>
    /// <param name="isLifted">Whether the finding is lifted.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<FindingLine> ReviewFindingAsync(
        string findingId, string text, bool isLifted, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(findingId);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return _entry.CallAsync(
            HttpMethod.Put,
            $"v1/officer/findings/{Uri.EscapeDataString(findingId)}/review",
            JsonSerializer.SerializeToUtf8Bytes(new FindingReview(text, isLifted), WireJsonContext.Default.FindingReview),
            WireJsonContext.Default.FindingLine,
            cancellationToken);
    }

    /// <summary>Reads one page of the orders of everybody, without persons, amounts and coupons masked (P3-7).</summary>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<OrdersPage> ReadOrdersPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        _entry.CallAsync(
            HttpMethod.Get, PagePath.Of("v1/officer/orders", after), null, WireJsonContext.Default.OrdersPage,
            cancellationToken);

    /// <summary>Reads one page of the changes of handler (PIPL 22).</summary>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<HandlerChangePage> ReadHandlerChangesPageAsync(
        string? after = null, CancellationToken cancellationToken = default) => _entry.CallAsync(
            HttpMethod.Get, PagePath.Of("v1/officer/handler-changes", after), null, WireJsonContext.Default.HandlerChangePage,
            cancellationToken);

    /// <summary>Reads the incidents of the city, the most urgent first, with what is still owed and by when (PIPL 57).</summary>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<IncidentsAnswer> ReadIncidentsAsync(CancellationToken cancellationToken = default) => _entry.CallAsync(
        HttpMethod.Get, "v1/officer/incidents", null, WireJsonContext.Default.IncidentsAnswer, cancellationToken);

    /// <summary>Has the city verify its whole audit log, and returns the root hash of the last entry.</summary>
    /// <inheritdoc cref="ReadBoardPageAsync" path="/exception"/>
    public virtual Task<AuditCheckAnswer> CheckAuditAsync(CancellationToken cancellationToken = default) => _entry.CallAsync(
        HttpMethod.Get, "v1/officer/audit", null, WireJsonContext.Default.AuditCheckAnswer, cancellationToken);
}
