using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>Writes a text property masked, straight from the value to the writer.</summary>
internal sealed class MaskedStringConverter(Masker masker, DataItem item, MaskFormat format, Audience audience) : JsonConverter<string>
{
    /// <summary>Room for the mask of a short value.</summary>
    public const int ShortMask = 96;

    private const int ShortValue = 40;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw PrivacyException.NotForJson(typeToConvert);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (IsShort(value))
        {
            Span<char> shown = stackalloc char[ShortMask];
            writer.WriteStringValue(shown[..masker.WriteValue(item, format, value, audience, shown)]);
            return;
        }

        using CharBuffer buffer = Masked(value);
        writer.WriteStringValue(buffer.Written);
    }

    /// <summary>Writes a named property.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="room"><see cref="ShortMask"/> units.</param>
    public void Write(Utf8JsonWriter writer, JsonEncodedText name, string value, Span<char> room)
    {
        if (MaskWriter.TryWritePlain(format, item, value, room))
        {
            writer.WriteString(name, room[..value.Length]);
            return;
        }

        if (IsShort(value))
        {
            writer.WriteString(name, room[..masker.WriteValue(item, format, value, audience, room)]);
            return;
        }

        using CharBuffer buffer = Masked(value);
        writer.WriteString(name, buffer.Written);
    }

    private bool IsShort(string value) => value.Length <= ShortValue && format.Kind is not (MaskKind.FreeText or MaskKind.Groups);

    private CharBuffer Masked(string value)
    {
        var buffer = new CharBuffer();
        masker.WriteItem(item, format, value, audience, buffer);
        return buffer;
    }
}
