namespace Yipai.Cases.Participation;

/// <summary>Represents a survey whose questions nobody has to answer (问卷, P4.1.2-7/4).</summary>
/// <remarks>No question is required and nothing records who did not answer, so that skipping can have no consequence.</remarks>
/// <param name="Id">The id of the survey.</param>
/// <param name="Questions">The questions, by id.</param>
public sealed record VoluntarySurvey(string Id, IReadOnlyDictionary<string, string> Questions)
{
    /// <summary>Takes answers to any of the questions.</summary>
    /// <remarks>Returns null if there is no answer, because then there is nothing to keep.</remarks>
    /// <exception cref="CasesException">YP0284: an answer belongs to no question of the survey.</exception>
    public SurveyReply? Reply(IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (!answers.Keys.All(Questions.ContainsKey))
        {
            throw CasesException.UnknownQuestion();
        }

        Dictionary<string, string> given = answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Value))
            .ToDictionary(StringComparer.Ordinal);
        return given.Count == 0 ? null : new SurveyReply(Id, given);
    }
}
