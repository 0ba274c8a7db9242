using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Represents answers to a survey as a store keeps them (P4.1.2-7/4).</summary>
/// <param name="Id">The random id. Whoever knows it may read and delete answers that belong to no account.</param>
/// <param name="SurveyId">The survey.</param>
/// <param name="SubjectId">The person who wants the answers to belong to the account, or null.</param>
/// <param name="Answers">The answers by question.</param>
/// <param name="At">The time of arrival.</param>
[JsonConverter(typeof(RefusingJsonConverter<KeptSurveyReply>))]
public sealed record KeptSurveyReply(
    string Id, string SurveyId, SubjectId? SubjectId, [property: SurveyAnswer] IReadOnlyDictionary<string, string> Answers,
    DateTimeOffset At)
{
    /// <summary>Returns the id, never the answers.</summary>
    public override string ToString() => $"reply {Id}";
}
