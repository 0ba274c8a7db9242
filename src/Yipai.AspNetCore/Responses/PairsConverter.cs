using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Privacy.Masking;

namespace Yipai.AspNetCore.Responses;

/// <summary>Masks a dictionary: each key by its content, and each value with its key as a cue.</summary>
/// <remarks>Reading changes nothing.</remarks>
internal sealed class PairsConverter<TPairs, TKey, TValue>(TextNet net) : JsonConverter<TPairs>
    where TPairs : IEnumerable<KeyValuePair<TKey, TValue>>
{
    public override TPairs? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<TPairs>(ref reader, net.Reading);

    public override void Write(Utf8JsonWriter writer, TPairs value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((TKey key, TValue one) in value)
        {
            string name = Convert.ToString(key, CultureInfo.InvariantCulture) ?? "";
            writer.WritePropertyName(net.Key(options.DictionaryKeyPolicy?.ConvertName(name) ?? name));
            net.Write(writer, one, FieldLead.Of(name), options);
        }

        writer.WriteEndObject();
    }
}
