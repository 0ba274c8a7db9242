namespace Yipai.Cases.Wire;

/// <summary>Holds answers to a survey.</summary>
/// <param name="ReplyId">The id under which the answers are read and deleted.</param>
/// <param name="SurveyId">The survey.</param>
/// <param name="Answers">The answers by question. The city masks personal values in answers that belong to no account.</param>
/// <param name="At">The time of arrival.</param>
/// <param name="WithAccount">Whether the answers belong to an account. Nobody but the person learns it.</param>
public sealed record SurveyReplyEntry(
    string ReplyId, string SurveyId, IReadOnlyDictionary<string, string> Answers, DateTimeOffset At, bool WithAccount)
{
    /// <summary>Returns the id, never the answers.</summary>
    public override string ToString() => $"reply {ReplyId}";
}
