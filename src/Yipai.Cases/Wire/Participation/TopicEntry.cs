namespace Yipai.Cases.Wire;

/// <summary>Holds a topic or an announcement of the city.</summary>
/// <param name="TopicId">The id.</param>
/// <param name="Kind">The kind: <c>Topic</c> or <c>Announcement</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The text.</param>
/// <param name="PublishedAt">The time of its first publication.</param>
public sealed record TopicEntry(string TopicId, string Kind, string Title, string Text, DateTimeOffset PublishedAt)
{
    /// <summary>Returns kind and id.</summary>
    public override string ToString() => $"{Kind} {TopicId}";
}
