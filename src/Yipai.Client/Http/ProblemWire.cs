using System.Text.Json.Serialization;

namespace Yipai.Client.Http;

/// <summary>The members of a problem that the client reads.</summary>
internal sealed record ProblemWire(string? Reason = null, IReadOnlyList<string>? Rules = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProblemWire))]
internal sealed partial class ProblemJsonContext : JsonSerializerContext;
