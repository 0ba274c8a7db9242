namespace Yipai.Cases.Participation;

/// <summary>Represents a topic (话题、专题) or an official announcement (官方公告) that the city publishes for discussion.</summary>
/// <param name="Id">The id, 32 lower-case hexadecimal digits.</param>
/// <param name="Kind">The kind: <see cref="ParticipationTarget.Topic"/> or <see cref="ParticipationTarget.Announcement"/>.</param>
/// <param name="Title">The title.</param>
/// <param name="Text">The text.</param>
/// <param name="PublishedAt">The time of its first publication in UTC.</param>
public sealed record CivicTopic(string Id, ParticipationTarget Kind, string Title, string Text, DateTimeOffset PublishedAt)
{
    /// <summary>Returns kind and id.</summary>
    public override string ToString() => $"{Kind} {Id}";
}
