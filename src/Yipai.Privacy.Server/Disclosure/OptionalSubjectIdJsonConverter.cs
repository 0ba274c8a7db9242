using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Server.Disclosure;

/// <summary>Writes the id of a person as a JSON string, or an empty string if there is no person.</summary>
internal sealed class OptionalSubjectIdJsonConverter : JsonConverter<SubjectId?>
{
    public override bool HandleNull => true;

    public override SubjectId? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException("The id of a person must be a string.")
        : reader.ValueTextEquals("") ? null
        : SubjectId.TryParse(reader.GetString(), out SubjectId id) ? id
        : throw new JsonException("The id of a person must have 1 to 256 characters without control characters.");

    public override void Write(Utf8JsonWriter writer, SubjectId? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.Value ?? "");
}
