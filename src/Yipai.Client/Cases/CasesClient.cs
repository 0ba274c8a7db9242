using Yipai.Cases;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client.Cases;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Reads cases (案卷).</summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;PublicCaseView&gt; published = await client.Cases.ListPublicAsync();
/// IReadOnlyList&lt;ReporterCaseView&gt; mine = await client.Cases.ListMineAsync();
/// </code>
/// </example>
public class CasesClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly CaseCommandSender _commands;
    private readonly IdentifierSource _identifiers;

    internal CasesClient(CityApi api, ISessionStore sessions, CaseCommandSender commands, IdentifierSource identifiers)
    {
        _api = api;
        _sessions = sessions;
        _commands = commands;
        _identifiers = identifiers;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected CasesClient()
        : this(null!, null!, null!, null!)
    {
    }

    /// <summary>Reads the public list.</summary>
    /// <remarks>The call needs no account and sends nothing about the person (P4.1.1/2).</remarks>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: the server gave no answer.</exception>
    public virtual Task<IReadOnlyList<PublicCaseView>> ListPublicAsync(CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, "v1/cases", null, CaseViewsJsonContext.Default.IReadOnlyListPublicCaseView, null, cancellationToken);

    /// <summary>Reads counts of all cases that identify nobody (P4.1.2-9(4)).</summary>
    /// <remarks>The call needs no account.</remarks>
    /// <exception cref="YipaiClientException">YP0302: the server refused. YP0303: the server gave no answer.</exception>
    public virtual Task<StatisticsAnswer> ReadStatisticsAsync(CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, "v1/statistics", null, WireJsonContext.Default.StatisticsAnswer, null, cancellationToken);

    /// <summary>Reads the cases of the signed-in person in full (P4.3.1).</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<IReadOnlyList<ReporterCaseView>> ListMineAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(
            HttpMethod.Get, "v1/me/cases", null, CaseViewsJsonContext.Default.IReadOnlyListReporterCaseView, session, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Adds text or photos to the person's own case (补充), with the notice and consent that a report needs.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="comment">The text to add, up to 4,000 characters, or null.</param>
    /// <param name="photos">The photos to add. The client removes their metadata before it sends them.</param>
    /// <param name="commandId">The id of the command, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have carried the command out; repeat it under its id.</param>
    /// <returns>The case after the command, or the reason why nothing changed.</returns>
    /// <exception cref="YipaiClientException">
    /// YP0302: the person has no such case. YP0303: the server gave no answer. YP0304: nobody is signed in.
    /// </exception>
    public virtual Task<CaseCommandResult> SupplementAsync(
        CaseId id,
        string? comment,
        IReadOnlyList<ReportPhoto>? photos = null,
        Guid? commandId = null,
        CancellationToken cancellationToken = default) =>
        SendAsync(id, new CaseCommand(CaseAction.Supplement) { Id = commandId, Reason = comment }, photos ?? [], cancellationToken);

    /// <summary>Withdraws the person's own report (撤回), while no one has filed it.</summary>
    /// <inheritdoc cref="SupplementAsync" path="/param"/>
    /// <inheritdoc cref="SupplementAsync" path="/returns"/>
    /// <inheritdoc cref="SupplementAsync" path="/exception"/>
    public virtual Task<CaseCommandResult> WithdrawAsync(
        CaseId id, Guid? commandId = null, CancellationToken cancellationToken = default) =>
        SendAsync(id, new CaseCommand(CaseAction.Withdraw) { Id = commandId }, [], cancellationToken);

    /// <summary>Reminds the unit that has the case (催办).</summary>
    /// <inheritdoc cref="SupplementAsync" path="/param"/>
    /// <inheritdoc cref="SupplementAsync" path="/returns"/>
    /// <inheritdoc cref="SupplementAsync" path="/exception"/>
    public virtual Task<CaseCommandResult> UrgeAsync(
        CaseId id, Guid? commandId = null, CancellationToken cancellationToken = default) =>
        SendAsync(id, new CaseCommand(CaseAction.Urge) { Id = commandId }, [], cancellationToken);

    /// <summary>Rates how a case was closed (满意度评价), once for each closing.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="rating">The rating, from 1 (not satisfied) to 5 (satisfied).</param>
    /// <param name="comment">A comment, up to 4,000 characters, or null.</param>
    /// <param name="commandId">The id of the command, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have carried the command out; repeat it under its id.</param>
    /// <inheritdoc cref="SupplementAsync" path="/returns"/>
    /// <inheritdoc cref="SupplementAsync" path="/exception"/>
    public virtual Task<CaseCommandResult> RateAsync(
        CaseId id, int rating, string? comment = null, Guid? commandId = null, CancellationToken cancellationToken = default) =>
        SendAsync(id, new CaseCommand(CaseAction.Rate) { Id = commandId, Rating = rating, Reason = comment }, [], cancellationToken);

    /// <summary>Reopens a closed case (重开) after a low rating, within the city's time.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="reason">A description of what is still wrong, up to 4,000 characters.</param>
    /// <param name="commandId">The id of the command, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have carried the command out; repeat it under its id.</param>
    /// <inheritdoc cref="SupplementAsync" path="/returns"/>
    /// <inheritdoc cref="SupplementAsync" path="/exception"/>
    public virtual Task<CaseCommandResult> ReopenAsync(
        CaseId id, string reason, Guid? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return SendAsync(id, new CaseCommand(CaseAction.Reopen) { Id = commandId, Reason = reason }, [], cancellationToken);
    }

    private async Task<CaseCommandResult> SendAsync(
        CaseId id, CaseCommand command, IReadOnlyList<ReportPhoto> photos, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id.Value, nameof(id));
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        CaseCommand named = command with { Id = command.Id ?? _identifiers.NewIdentifier() };
        return await _commands.SendAsync(id, named, photos, session, cancellationToken).ConfigureAwait(false);
    }
}
