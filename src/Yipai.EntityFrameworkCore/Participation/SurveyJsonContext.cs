using System.Text.Json.Serialization;

namespace Yipai.EntityFrameworkCore.Participation;

/// <summary>Writes questions and answers of surveys as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class SurveyJsonContext : JsonSerializerContext;
