namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a survey of the city.</summary>
internal sealed class SurveyRow
{
    public required string HandlerId { get; init; }

    public required string SurveyId { get; init; }

    public required string Title { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Gets the questions by their ids as a JSON object.</summary>
    public required string Questions { get; init; }

    public required long PublishedAt { get; init; }
}
