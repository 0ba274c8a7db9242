using System.Text.Json.Serialization;

namespace Yipai.Privacy.Consent;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class ConsentJsonContext : JsonSerializerContext;
