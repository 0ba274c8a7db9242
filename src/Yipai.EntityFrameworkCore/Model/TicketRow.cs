namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a ticket until the person's account is closed, or until its term ends.</summary>
internal sealed class TicketRow
{
    public required string HandlerId { get; init; }

    public required string TicketId { get; init; }

    public required int Kind { get; init; }

    public string? SubjectId { get; init; }

    public string? CaseId { get; init; }

    public required string Content { get; init; }

    public required long OpenedAt { get; init; }

    /// <summary>Gets the number of the day by which the city answers, or null.</summary>
    public int? DueDay { get; init; }

    /// <summary>Gets the answer, or null while the ticket is open.</summary>
    public string? Answer { get; init; }

    public required int IsUpheld { get; init; }
}
