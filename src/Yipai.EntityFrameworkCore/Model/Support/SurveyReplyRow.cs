namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores answers to a survey until somebody deletes them, or until the account is closed to which they belong.</summary>
internal sealed class SurveyReplyRow
{
    public required string HandlerId { get; init; }

    public required string ReplyId { get; init; }

    public required string SurveyId { get; init; }

    /// <summary>Gets the person to whose account the answers belong, or null.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Gets the answers by question as a JSON object.</summary>
    public required string Answers { get; init; }

    public required long At { get; init; }
}
