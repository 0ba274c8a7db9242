namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores an act of participation until the person takes it back or closes the account.</summary>
internal sealed class ParticipationRow
{
    public required string HandlerId { get; init; }

    public required string EntryId { get; init; }

    public required string SubjectId { get; init; }

    public required int Action { get; init; }

    public required int Target { get; init; }

    public required string TargetId { get; init; }

    public required long At { get; init; }

    /// <summary>Gets the words of a comment, question or answer, or null for any other act.</summary>
    public string? Content { get; init; }

    public string? Nickname { get; init; }

    public string? QuestionId { get; init; }
}
