namespace Yipai.Cases.Participation;

/// <summary>Represents a survey (问卷) that the city publishes, with its purpose (P4.1.2-7/4).</summary>
/// <param name="Title">The title.</param>
/// <param name="Purpose">The sentence that says what the answers serve for.</param>
/// <param name="Survey">The id and the questions, none of which needs an answer.</param>
/// <param name="PublishedAt">The time of publication in UTC.</param>
public sealed record PublishedSurvey(string Title, string Purpose, VoluntarySurvey Survey, DateTimeOffset PublishedAt)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => $"survey {Survey.Id}";
}
