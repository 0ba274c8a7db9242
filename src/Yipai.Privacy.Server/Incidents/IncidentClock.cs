using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Incidents;

/// <summary>What is to be done about an incident, and by when.</summary>
/// <remarks>
/// The wording of 2021 promises measures (P4.2.3/2) and nothing more; the clock and the notices are the law's (S22; PIPL 57).
/// Time runs from the report: an incident that may have happened counts (PIPL 57).
/// </remarks>
/// <param name="profile">The reading that decides.</param>
/// <param name="kind">What the operator is.</param>
public sealed class IncidentClock(PrivacyProfile profile, OperatorKind kind)
{
    private static readonly RuleCitation Law = RuleCitation.FromLaw("PIPL 57");
    private static readonly RuleCitation Strict = new StrictRuleId(22);

    /// <summary>How long the operator has to report on the clock.</summary>
    public TimeSpan Limit => TimeSpan.FromHours(kind switch
    {
        OperatorKind.Other => 4,
        OperatorKind.CentralOrgan => 2,
        _ => 1,
    });

    /// <summary>What is still to be done, the first to be late first.</summary>
    public IReadOnlyList<IncidentDuty> DutiesOf(IncidentRecord incident) =>
        [.. Duties(incident).Where(duty => !incident.IsDismissed).OrderBy(duty => duty.DueAt)];

    /// <summary>What is late at an instant.</summary>
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
