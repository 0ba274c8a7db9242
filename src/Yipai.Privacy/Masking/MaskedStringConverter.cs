using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>Writes a text property masked, straight from the value to the writer.</summary>
internal sealed class MaskedStringConverter(Masker masker, DataItem item, MaskFormat format, Audience audience) : JsonConverter<string>
{
    private const int ShortValue = 40;
    private const int ShortMask = 96;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw PrivacyException.NotForJson(typeToConvert);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (value.Length <= ShortValue && format.Kind is not (MaskKind.FreeText or MaskKind.Groups))
        {
            Span<char> shown = stackalloc char[ShortMask];
            writer.WriteStringValue(shown[..masker.WriteValue(item, format, value, audience, shown)]);
            return;
        }

        using var buffer = new CharBuffer();
        masker.WriteItem(item, format, value, audience, buffer);
        writer.WriteStringValue(buffer.Written);
    }
}
