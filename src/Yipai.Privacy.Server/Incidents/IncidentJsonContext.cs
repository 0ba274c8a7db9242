using System.Text.Json.Serialization;

namespace Yipai.Privacy.Server.Incidents;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(IncidentStep))]
internal sealed partial class IncidentJsonContext : JsonSerializerContext;
