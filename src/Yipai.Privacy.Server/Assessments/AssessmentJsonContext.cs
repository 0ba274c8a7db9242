using System.Text.Json.Serialization;

namespace Yipai.Privacy.Server.Assessments;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImpactAssessment))]
internal sealed partial class AssessmentJsonContext : JsonSerializerContext;
