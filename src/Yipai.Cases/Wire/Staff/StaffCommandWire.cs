using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>Represents a command of staff in its form on the wire.</summary>
internal sealed record StaffCommandWire(
    string Action, int Version, string? Reason = null, string? Unit = null, string? Receiver = null, string? Condition = null,
    StaffLimitWire? Limit = null, DateTimeOffset? Until = null)
{
    /// <summary>Returns the action, never the words.</summary>
    public override string ToString() => Action;
}

/// <summary>Represents a time limit in its form on the wire.</summary>
internal sealed record StaffLimitWire(decimal Amount, string Unit);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StaffCommandWire))]
internal sealed partial class StaffCommandContext : JsonSerializerContext;
