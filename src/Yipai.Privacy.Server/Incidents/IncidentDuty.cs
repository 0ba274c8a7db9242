namespace Yipai.Privacy.Server.Incidents;

/// <summary>Represents one open duty from an incident.</summary>
/// <param name="Kind">The kind of duty.</param>
/// <param name="DueAt">The deadline; the instant of the report if the rule says at once.</param>
/// <param name="Rules">The clauses and articles behind it.</param>
public sealed record IncidentDuty(IncidentDutyKind Kind, DateTimeOffset DueAt, IReadOnlyList<RuleCitation> Rules);
