namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/surveys</c> and <c>GET /v1/staff/surveys/{surveyId}/replies</c>.</summary>
/// <param name="Replies">The replies, at most 20.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record SurveyReplyPage(IReadOnlyList<SurveyReplyEntry> Replies, string? Next)
{
    /// <summary>Returns the number of replies.</summary>
    public override string ToString() => $"{Replies.Count} replies";
}
