namespace Yipai.Cases.Wire;

/// <summary>Holds a ticket as the person reads it.</summary>
/// <param name="TicketId">The id, as in the path.</param>
/// <param name="Kind">The kind.</param>
/// <param name="CaseId">The case, or null.</param>
/// <param name="OpenedAt">The time of arrival.</param>
/// <param name="DueAt">The day by which the city answers, or null if no rule names one.</param>
/// <param name="Answer">The answer with the remedy, or null while the ticket is open.</param>
/// <param name="Upheld">Whether the city followed the person, or null while the ticket is open.</param>
public sealed record TicketAnswer(
    string TicketId, string Kind, string? CaseId, DateTimeOffset OpenedAt, DateOnly? DueAt, string? Answer, bool? Upheld)
{
    /// <summary>Returns id and kind, never the answer.</summary>
    public override string ToString() => $"ticket {TicketId}: {Kind}";
}
