using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>What somebody answered to a survey (问卷答复).</summary>
[JsonConverter(typeof(RefusingJsonConverter<SurveyReply>))]
public sealed record SurveyReply
{
    internal SurveyReply(string surveyId, IReadOnlyDictionary<string, string> answers) => (SurveyId, Answers) = (surveyId, answers);

    /// <summary>The survey.</summary>
    public string SurveyId { get; }

    /// <summary>The answers, by question; those left out are not there.</summary>
    [SurveyAnswer]
    public IReadOnlyDictionary<string, string> Answers { get; }

    /// <summary>The survey, never the answers.</summary>
    public override string ToString() => $"reply to {SurveyId}";
}
