namespace Yipai.Cases.Wire;

/// <summary>Describes an incident as the privacy officer reads it, without the person and the words of the report.</summary>
/// <param name="IncidentId">The id. It is the id of the ticket that reported the leak.</param>
/// <param name="ReportedAt">The time of the report, from which every deadline runs.</param>
/// <param name="Level">The severity as it was judged last.</param>
/// <param name="ConcernsAccount">Whether the report came from the holder of an account, which the city froze.</param>
/// <param name="IsDismissed">Whether the report turned out to be groundless.</param>
/// <param name="Duties">What the city still owes, the earliest deadline first.</param>
public sealed record IncidentLine(
    string IncidentId, DateTimeOffset ReportedAt, string Level, bool ConcernsAccount, bool IsDismissed,
    IReadOnlyList<IncidentDutyLine> Duties);
