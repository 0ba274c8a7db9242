using System.Text.Json.Serialization;

namespace Yipai.Privacy.Policies;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ManifestDocument))]
[JsonSerializable(typeof(OverlayDocument))]
internal sealed partial class ManifestJsonContext : JsonSerializerContext;
