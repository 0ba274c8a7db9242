namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/surveys/{surveyId}/replies/{replyId}</c>.</summary>
/// <param name="Answers">The answers by question, each 1 to 1,000 characters. Any question may be missing.</param>
/// <param name="WithAccount">Whether the answers belong to the account of the sender. By default they belong to nobody.</param>
public sealed record SurveyAnswers(IReadOnlyDictionary<string, string> Answers, bool WithAccount = false)
{
    /// <summary>Returns the number of answers, never the answers.</summary>
    public override string ToString() => $"{Answers.Count} answers";
}
