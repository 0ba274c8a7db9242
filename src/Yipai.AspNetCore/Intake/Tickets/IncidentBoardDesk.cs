using Microsoft.Extensions.Options;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows the privacy officer every incident with what the city still owes, and by when (PIPL 57).</summary>
internal sealed class IncidentBoardDesk
{
    private const int PageSize = 100;

    private readonly LeakIncidents _incidents;
    private readonly IncidentClock _clock;
    private readonly TimeProvider _time;

    internal IncidentBoardDesk(PrivacyGuard guard, LeakIncidents incidents, IOptions<YipaiCityOptions> city, TimeProvider time) =>
        (_incidents, _clock, _time) = (incidents, new IncidentClock(guard.Profile, city.Value.Operator), time);

    /// <summary>Returns the incidents, the most urgent first, then the oldest.</summary>
    public async Task<IncidentsAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<IncidentRecord> all = await _incidents.ListAsync(cancellationToken).ConfigureAwait(false);
        return new IncidentsAnswer([.. all.Take(PageSize).Select(LineOf)], all.Count > PageSize);
    }

    private IncidentLine LineOf(IncidentRecord incident)
    {
        DateTimeOffset now = _time.GetUtcNow();
        return new IncidentLine(
            incident.Id.ToString("N"), incident.ReportedAt, incident.Level.ToString(), incident.Report.SubjectId is not null,
            incident.IsDismissed,
            [
                .. _clock.DutiesOf(incident).Select(duty => new IncidentDutyLine(
                    duty.Kind.ToString(), duty.DueAt, now > duty.DueAt, [.. duty.Rules.Select(rule => rule.Text)])),
            ]);
    }
}
