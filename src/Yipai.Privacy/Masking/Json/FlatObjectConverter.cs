using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Writes a flat object property by property, straight to the writer.</summary>
/// <param name="described">How the serializer itself would go about the type.</param>
/// <param name="properties">What is written, in order.</param>
internal sealed class FlatObjectConverter<T>(JsonTypeInfo<T> described, FlatProperty<T>[] properties) : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, described);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<char> room = stackalloc char[MaskedStringConverter.ShortMask];
        writer.WriteStartObject();
        foreach (FlatProperty<T> property in properties)
        {
            property.Write(writer, value, room);
        }

        writer.WriteEndObject();
    }
}
