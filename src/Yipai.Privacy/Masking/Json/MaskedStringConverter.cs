using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>Writes a text property masked, directly from the value to the writer.</summary>
internal sealed class MaskedStringConverter(Masker masker, DataItem item, MaskFormat format, Audience audience) : JsonConverter<string>
{
    private const int ShortMask = 96;
    private const int ShortValue = 40;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw PrivacyException.NotForJson(typeToConvert);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (IsShort(value))
        {
            Span<char> shown = stackalloc char[ShortMask];
            if (MaskWriter.TryWritePlain(format, item, value, shown))
            {
                writer.WriteStringValue(shown[..value.Length]);
                return;
            }

            writer.WriteStringValue(shown[..masker.WriteValue(item, format, value, audience, shown)]);
            return;
        }

        using CharBuffer buffer = Masked(value);
        writer.WriteStringValue(buffer.Written);
    }

    private bool IsShort(string value) => value.Length <= ShortValue && format.Kind is not (MaskKind.FreeText or MaskKind.Groups);

    private CharBuffer Masked(string value)
    {
        var buffer = new CharBuffer();
        masker.WriteItem(item, format, value, audience, buffer);
        return buffer;
    }
}
