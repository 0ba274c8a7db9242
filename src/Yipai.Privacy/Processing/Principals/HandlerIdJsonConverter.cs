using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Processing;

/// <summary>Writes the id of a handler as the JSON string that it is.</summary>
/// <remarks>It is public because the JSON source generator of a host has to create it.</remarks>
public sealed class HandlerIdJsonConverter : JsonConverter<HandlerId>
{
    /// <inheritdoc/>
    public override HandlerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType == JsonTokenType.String && HandlerId.TryParse(reader.GetString(), out HandlerId id)
            ? id
            : throw new JsonException("The id of a handler must be a string of 1 to 256 characters without control characters.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, HandlerId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        HandlerId.ThrowIfDefault(value);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStringValue(value.Value);
    }
}
