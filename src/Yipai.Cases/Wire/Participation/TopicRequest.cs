namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/staff/topics/{topicId}</c>.</summary>
/// <param name="Kind">The kind: <c>Topic</c> or <c>Announcement</c>.</param>
/// <param name="Title">The title, 1 to 100 characters.</param>
/// <param name="Text">The text, 1 to 4,000 characters.</param>
public sealed record TopicRequest(string Kind, string Title, string Text)
{
    /// <summary>Returns the kind.</summary>
    public override string ToString() => $"topic request: {Kind}";
}
