namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/topics</c>: topics and announcements, newest first.</summary>
/// <param name="Topics">The topics, at most 20.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record TopicPage(IReadOnlyList<TopicEntry> Topics, string? Next)
{
    /// <summary>Returns the number of topics.</summary>
    public override string ToString() => $"{Topics.Count} topics";
}
