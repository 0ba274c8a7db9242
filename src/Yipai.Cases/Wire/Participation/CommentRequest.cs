namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/comments/{commentId}</c>.</summary>
/// <param name="Action">The action: <c>Comment</c> or <c>AskOrAnswer</c>.</param>
/// <param name="Kind">The kind of the target: <c>Topic</c> or <c>Announcement</c>.</param>
/// <param name="TargetId">The id of the target.</param>
/// <param name="Text">The words, 1 to 1,000 characters.</param>
/// <param name="Nickname">The name to show beside the words, up to 20 characters, or null for none.</param>
/// <param name="QuestionId">The question that the words answer, or null.</param>
public sealed record CommentRequest(
    string Action, string Kind, string TargetId, string Text, string? Nickname = null, string? QuestionId = null)
{
    /// <summary>Returns the action, never the words.</summary>
    public override string ToString() => $"comment request: {Action}";
}
