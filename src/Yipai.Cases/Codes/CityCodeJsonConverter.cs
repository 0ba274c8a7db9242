using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Reads and writes a code as a JSON string or property name.</summary>
/// <remarks>A text of the wrong form throws a <see cref="JsonException"/> whose message names the wrong part.</remarks>
public sealed class CityCodeJsonConverter<TCode> : JsonConverter<TCode>
    where TCode : struct, IUtf8SpanParsable<TCode>, IUtf8SpanFormattable
{
    private const int MaxLength = 32;

    /// <inheritdoc/>
    public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType == JsonTokenType.String ? Read(ref reader) : throw new JsonException("A code must be a JSON string.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out int written, default, null);
        writer.WriteStringValue(text[..written]);
    }

    /// <inheritdoc/>
    public override TCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        return Read(ref reader);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        Span<byte> text = stackalloc byte[MaxLength];
        value.TryFormat(text, out int written, default, null);
        writer.WritePropertyName(text[..written]);
    }

    private static TCode Read(ref Utf8JsonReader reader)
    {
        try
        {
            return TCode.Parse(
                reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan,
                null);
        }
        catch (CasesException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}
