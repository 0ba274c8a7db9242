using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>
/// Writes a property that holds JSON of any shape masked: by its item if it is marked, or else by what the scanner finds in it.
/// </summary>
internal sealed class MaskedDocumentConverter<T>(Masker masker, Audience audience, DataItem? item) : JsonConverter<T>
{
    private readonly JsonPathItems _items = item is null ? JsonPathItems.None : new([new("$", item)]);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw PrivacyException.NotForJson(typeToConvert);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var plain = new ArrayBufferWriter<byte>();
        using (var source = new Utf8JsonWriter(plain))
        {
            switch (value)
            {
                case JsonElement element:
                    element.WriteTo(source);
                    break;
                case JsonDocument document:
                    document.WriteTo(source);
                    break;
                case JsonNode node:
                    node.WriteTo(source);
                    break;
                default:
                    source.WriteNullValue();
                    break;
            }
        }

        var masked = new ArrayBufferWriter<byte>();
        new JsonStreamMasker(masker, audience, _items).Mask(plain.WrittenSpan, masked);
        writer.WriteRawValue(masked.WrittenSpan, skipInputValidation: true);
    }
}
