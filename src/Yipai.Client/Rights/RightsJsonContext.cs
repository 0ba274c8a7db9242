using System.Text.Json.Serialization;

namespace Yipai.Client.Rights;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HeldInformation))]
[JsonSerializable(typeof(CancellationAnswer))]
internal sealed partial class RightsJsonContext : JsonSerializerContext;
