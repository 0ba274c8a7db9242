namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a message to a person until the person's account is closed.</summary>
internal sealed class MessageRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string MessageId { get; init; }

    public required long At { get; init; }

    public required int Kind { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }
}
