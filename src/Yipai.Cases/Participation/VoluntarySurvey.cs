namespace Yipai.Cases.Participation;

/// <summary>Questions that nobody has to answer (问卷, P4.1.2-7/4).</summary>
/// <remarks>There is no required question and no record of who did not answer, so that not answering can cost nothing.</remarks>
/// <param name="Id">The id.</param>
/// <param name="Questions">The questions, by id.</param>
public sealed record VoluntarySurvey(string Id, IReadOnlyDictionary<string, string> Questions)
{
    /// <summary>Takes answers to any of the questions; null where none was answered, for then there is nothing to keep.</summary>
    /// <exception cref="CasesException">YP0284: the survey has no such question.</exception>
    public SurveyReply? Reply(IReadOnlyDictionary<string, string> answers)
    {
        if (!answers.Keys.All(Questions.ContainsKey))
        {
            throw CasesException.UnknownQuestion();
        }

        Dictionary<string, string> given = answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Value)).ToDictionary(StringComparer.Ordinal);
        return given.Count == 0 ? null : new SurveyReply(Id, given);
    }
}
