namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores that a person asked for a number on a day, without the number and without the answer.</summary>
internal sealed class ContactQuestionRow
{
    public required string HandlerId { get; init; }

    public required string AskerId { get; init; }

    public required int Day { get; init; }

    public required string QuestionId { get; init; }
}
