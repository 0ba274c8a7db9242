namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>DELETE /v1/me/comments/{commentId}</c>.</summary>
/// <param name="CommentId">The id of the words that are gone.</param>
public sealed record CommentRemoval(string CommentId)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => $"comment {CommentId}";
}
