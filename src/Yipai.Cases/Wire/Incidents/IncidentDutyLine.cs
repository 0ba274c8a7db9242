namespace Yipai.Cases.Wire;

/// <summary>Describes what the city still owes after an incident (PIPL 57).</summary>
/// <param name="Kind">The duty: <c>TakeMeasures</c>, <c>NotifyAuthority</c>, <c>ReportOnClock</c> or <c>NotifyPersons</c>.</param>
/// <param name="DueAt">The instant by which it is due. It is the time of the report if the law says at once.</param>
/// <param name="IsOverdue">Whether that instant is over.</param>
/// <param name="Rules">The clauses and articles behind the duty.</param>
public sealed record IncidentDutyLine(string Kind, DateTimeOffset DueAt, bool IsOverdue, IReadOnlyList<string> Rules);
