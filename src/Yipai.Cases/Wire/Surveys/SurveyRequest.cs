namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/staff/surveys/{surveyId}</c>.</summary>
/// <param name="Title">The title, 1 to 100 characters.</param>
/// <param name="Purpose">The sentence that says what the answers serve for, 1 to 1,000 characters.</param>
/// <param name="Questions">The questions by id, 1 to 50.</param>
public sealed record SurveyRequest(string Title, string Purpose, IReadOnlyDictionary<string, string> Questions)
{
    /// <summary>Returns the number of questions.</summary>
    public override string ToString() => $"survey of {Questions.Count} questions";
}
