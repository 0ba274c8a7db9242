namespace Yipai.Cases.Participation;

/// <summary>A topic that the platform opens for talk (话题).</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="IsSpecial">Whether it is a special one (专题).</param>
/// <param name="OpenedAt">When it was opened, UTC.</param>
public sealed record CivicTopic(string Id, string Title, bool IsSpecial, DateTimeOffset OpenedAt);
