namespace Yipai.Cases.Wire;

/// <summary>Holds a comment, question or answer, masked as for the public.</summary>
/// <param name="CommentId">The id.</param>
/// <param name="Action">The action: <c>Comment</c> or <c>AskOrAnswer</c>.</param>
/// <param name="Nickname">The name that the author chose, or null if the author chose none.</param>
/// <param name="Text">The words.</param>
/// <param name="At">The time at which they were written.</param>
/// <param name="QuestionId">The question that they answer, or null. The question may be gone.</param>
public sealed record CommentEntry(string CommentId, string Action, string? Nickname, string Text, DateTimeOffset At, string? QuestionId)
{
    /// <summary>Returns action and id, never the words.</summary>
    public override string ToString() => $"{Action} {CommentId}";
}
