namespace Yipai.Privacy.Server.Incidents;

/// <summary>One thing still to be done about an incident.</summary>
/// <param name="Kind">What.</param>
/// <param name="DueAt">When it is late; the instant of the report where the rule says at once.</param>
/// <param name="Rules">The clauses and articles behind it.</param>
public sealed record IncidentDuty(IncidentDutyKind Kind, DateTimeOffset DueAt, IReadOnlyList<RuleCitation> Rules);
