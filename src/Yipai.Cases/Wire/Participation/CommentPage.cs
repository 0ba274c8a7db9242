namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/participation/{kind}/{targetId}/comments</c>: comments, questions and answers, newest first.</summary>
/// <param name="Comments">The entries, at most 50.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record CommentPage(IReadOnlyList<CommentEntry> Comments, string? Next)
{
    /// <summary>Returns the number of entries.</summary>
    public override string ToString() => $"{Comments.Count} comments";
}
