using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>The types that hold JSON of any shape, each with the converter that masks it.</summary>
internal static class MaskedDocuments
{
    /// <summary>Converters by an item, or by what is found where it is null.</summary>
    public static JsonConverter[] Converters(Masker masker, Audience audience, DataItem? item) =>
    [
        new MaskedDocumentConverter<JsonElement>(masker, audience, item),
        new MaskedDocumentConverter<JsonElement?>(masker, audience, item),
        new MaskedDocumentConverter<JsonDocument>(masker, audience, item),
        new MaskedDocumentConverter<JsonNode>(masker, audience, item),
        new MaskedDocumentConverter<JsonObject>(masker, audience, item),
        new MaskedDocumentConverter<JsonArray>(masker, audience, item),
        new MaskedDocumentConverter<JsonValue>(masker, audience, item),
    ];
}
