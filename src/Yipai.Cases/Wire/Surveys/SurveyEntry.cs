namespace Yipai.Cases.Wire;

/// <summary>Holds a survey as everybody reads it.</summary>
/// <param name="SurveyId">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Purpose">The sentence that says what the answers serve for.</param>
/// <param name="Questions">The questions by id, none of which needs an answer.</param>
/// <param name="PublishedAt">The time of publication.</param>
public sealed record SurveyEntry(
    string SurveyId, string Title, string Purpose, IReadOnlyDictionary<string, string> Questions, DateTimeOffset PublishedAt)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => $"survey {SurveyId}";
}
