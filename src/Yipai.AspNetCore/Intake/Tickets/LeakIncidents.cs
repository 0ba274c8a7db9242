using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.AspNetCore.Intake;

/// <summary>Opens an incident for each report of a leak, so that the law's deadlines run from the report (P4.2.3/2; PIPL 57).</summary>
/// <remarks>
/// The incident has the id of the ticket, and is written in the same unit of work. It names the account for the measures only, and none
/// of the words of the report.
/// </remarks>
internal sealed class LeakIncidents(
    PrivacyGuard guard, IIncidentStore store, IAccountStore accounts, AuditLog audit, TimeProvider time) : IIncidentResponder
{
    /// <summary>Opens the incident of a ticket, and takes its measures.</summary>
    public async Task OpenAsync(Ticket ticket, CancellationToken stop)
    {
        IncidentRecord opened = await DeskOf(new TicketIdentifier(ticket.Id))
            .ReportAsync(new LeakReport(ticket.SubjectId, IsCredential: false), stop).ConfigureAwait(false);
        await audit.AppendAsync(
            AuditEvent.Of("incident.opened").Citing(ClauseId.Parse("P4.2.3/2"), RuleCitation.FromLaw("PIPL 57"))
                .With("incident", opened.Id.ToString("N")),
            stop).ConfigureAwait(false);
    }

    /// <summary>Lists the incidents, the most urgent first.</summary>
    public async Task<IReadOnlyList<IncidentRecord>> ListAsync(CancellationToken stop) =>
        await DeskOf(IdentifierSource.Random).ListAsync(stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask FreezeAsync(SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await accounts.FreezeAsync(guard.Handler.Id, subjectId, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask ForceSignInAsync(SubjectId subjectId, CancellationToken cancellationToken = default) =>
        accounts.EndSessionsAsync(guard.Handler.Id, subjectId, cancellationToken);

    /// <summary>Refuses, because a person's report concerns no secret of the city.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask RotateSecretsAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The city's own secrets are replaced by its operator.");

    private IncidentDesk DeskOf(IdentifierSource identifiers) => new(guard.Handler.Id, store, this, identifiers, time);

    /// <summary>Gives the incident the id of its ticket.</summary>
    private sealed class TicketIdentifier(string ticketId) : IdentifierSource
    {
        public override Guid NewIdentifier() => Guid.ParseExact(ticketId, "N");
    }
}
