namespace Yipai.Cases.Wire;

/// <summary>Holds an open ticket as the person who answers it reads it.</summary>
/// <param name="TicketId">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="CaseId">The one case that the ticket opens, or null.</param>
/// <param name="Text">The words, masked as for the public.</param>
/// <param name="OpenedAt">The time of arrival.</param>
/// <param name="DueAt">The day by which the city answers, or null if no rule names one.</param>
public sealed record AgentTicket(string TicketId, string Kind, string? CaseId, string Text, DateTimeOffset OpenedAt, DateOnly? DueAt)
{
    /// <summary>Returns id and kind, never the words.</summary>
    public override string ToString() => $"ticket {TicketId}: {Kind}";
}
