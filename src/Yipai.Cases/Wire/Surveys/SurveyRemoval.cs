namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>DELETE /v1/surveys/{surveyId}/replies/{replyId}</c>: the city no longer has these answers.</summary>
/// <param name="ReplyId">The id.</param>
public sealed record SurveyRemoval(string ReplyId);
