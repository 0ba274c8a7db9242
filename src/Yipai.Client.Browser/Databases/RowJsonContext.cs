using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Client.Browser.Databases;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredRow))]
[JsonSerializable(typeof(RowChanges))]
[JsonSerializable(typeof(JsonElement[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RowJsonContext : JsonSerializerContext;
