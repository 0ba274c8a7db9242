using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>Lists the types that hold JSON of any shape, each with the converter that masks it.</summary>
internal static class MaskedDocuments
{
    /// <summary>Returns converters that mask by an item, or by what the scanner finds if the item is null.</summary>
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
