namespace Yipai.Cases.Participation;

/// <summary>What the platform or the city makes known (官方公告).</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text; an announcement names no reporter.</param>
/// <param name="PublishedAt">When it was published, UTC.</param>
public sealed record OfficialAnnouncement(string Id, string Title, string Body, DateTimeOffset PublishedAt);
