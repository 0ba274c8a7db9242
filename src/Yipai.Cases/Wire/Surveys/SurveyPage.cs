namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/surveys</c>: the surveys of the city, newest first.</summary>
/// <param name="Surveys">The surveys, at most 20.</param>
/// <param name="Next">The cursor of the next page, or null on the last page.</param>
public sealed record SurveyPage(IReadOnlyList<SurveyEntry> Surveys, string? Next)
{
    /// <summary>Returns the number of surveys.</summary>
    public override string ToString() => $"{Surveys.Count} surveys";
}
