using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Processing;

/// <summary>Writes the id of a person as the JSON string that it is.</summary>
/// <remarks>It is public because the JSON source generator of a host has to create it.</remarks>
public sealed class SubjectIdJsonConverter : JsonConverter<SubjectId>
{
    /// <inheritdoc/>
    public override SubjectId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType == JsonTokenType.String && SubjectId.TryParse(reader.GetString(), out SubjectId id)
            ? id
            : throw new JsonException("The id of a person must be a string of 1 to 256 characters without control characters.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SubjectId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        SubjectId.ThrowIfDefault(value);
        ArgumentNullException.ThrowIfNull(options);
        writer.WriteStringValue(value.Value);
    }
}
