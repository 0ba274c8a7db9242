using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>Represents a command in its form on the wire.</summary>
internal sealed record CaseCommandWire(
    string Action, string? Reason = null, IReadOnlyList<string>? Photos = null, int? Rating = null)
{
    /// <summary>Returns the action, never the words.</summary>
    public override string ToString() => Action;
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CaseCommandWire))]
internal sealed partial class CaseCommandContext : JsonSerializerContext;
