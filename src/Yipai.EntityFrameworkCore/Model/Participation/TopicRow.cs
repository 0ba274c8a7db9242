namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a topic or an announcement of the city.</summary>
internal sealed class TopicRow
{
    public required string HandlerId { get; init; }

    public required string TopicId { get; init; }

    public required int Kind { get; init; }

    public required string Title { get; init; }

    public required string Content { get; init; }

    public required long PublishedAt { get; init; }
}
