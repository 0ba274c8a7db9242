using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Incidents;

/// <summary>Determines what must be done about an incident, and by when.</summary>
/// <remarks>
/// The policy of 2021 promises only measures (P4.2.3/2); the deadline and the notices come from the law (S22; PIPL 57). Time runs from
/// the report, because an incident that may have happened counts too (PIPL 57).
/// </remarks>
/// <param name="profile">The profile that decides which duties apply.</param>
/// <param name="kind">The kind of operator.</param>
public sealed class IncidentClock(PrivacyProfile profile, OperatorKind kind)
{
    private static readonly RuleCitation Law = RuleCitation.FromLaw("PIPL 57");
    private static readonly RuleCitation Strict = new StrictRuleId(22);

    /// <summary>Gets the time within which the operator must report to the office for cyberspace affairs.</summary>
    public TimeSpan Limit => TimeSpan.FromHours(kind switch
    {
        OperatorKind.Other => 4,
        OperatorKind.CentralOrgan => 2,
        _ => 1,
    });

    /// <summary>Returns the open duties, the earliest deadline first.</summary>
    public IReadOnlyList<IncidentDuty> DutiesOf(IncidentRecord incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return [.. Duties(incident).Where(duty => !incident.IsDismissed).OrderBy(duty => duty.DueAt)];
    }

    /// <summary>Returns the duties that are overdue at an instant.</summary>
    public IReadOnlyList<IncidentDuty> Overdue(IncidentRecord incident, DateTimeOffset now) =>
        [.. DutiesOf(incident).Where(duty => now > duty.DueAt)];

    private IEnumerable<IncidentDuty> Duties(IncidentRecord incident)
    {
        DateTimeOffset since = incident.ReportedAt;
        if (incident.PendingMeasures.Count > 0)
        {
            yield return new(IncidentDutyKind.TakeMeasures, since, [ClauseId.Parse("P4.2.3/2")]);
        }

        if (profile == PrivacyProfile.AsWritten2021)
        {
            yield break;
        }

        if (!incident.Has(IncidentStepKind.AuthorityNotified))
        {
            yield return new(IncidentDutyKind.NotifyAuthority, since, [Strict, Law]);
            if (incident.Level != IncidentLevel.General)
            {
                yield return new(IncidentDutyKind.ReportOnClock, since + Limit, [Strict, RuleCitation.FromLaw("国家网络安全事件报告管理办法")]);
            }
        }

        if (incident.OwesNoticeToPersons)
        {
            yield return new(IncidentDutyKind.NotifyPersons, since, [Strict, Law, RuleCitation.FromLaw("CSL 44")]);
        }
    }
}
