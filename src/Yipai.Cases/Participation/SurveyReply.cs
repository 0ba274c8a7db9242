using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Holds a person's answers to a survey (问卷答复).</summary>
[JsonConverter(typeof(RefusingJsonConverter<SurveyReply>))]
public sealed record SurveyReply
{
    internal SurveyReply(string surveyId, IReadOnlyDictionary<string, string> answers) => (SurveyId, Answers) = (surveyId, answers);

    /// <summary>Gets the id of the survey.</summary>
    public string SurveyId { get; }

    /// <summary>Gets the answers by question.</summary>
    /// <remarks>Skipped questions have no entry.</remarks>
    [SurveyAnswer]
    public IReadOnlyDictionary<string, string> Answers { get; }

    /// <summary>Returns the survey, never the answers.</summary>
    public override string ToString() => $"reply to {SurveyId}";
}
