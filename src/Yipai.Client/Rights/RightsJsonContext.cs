using System.Text.Json.Serialization;

namespace Yipai.Client.Rights;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HeldInformation))]
[JsonSerializable(typeof(AccountClosureAnswer))]
internal sealed partial class RightsJsonContext : JsonSerializerContext;
