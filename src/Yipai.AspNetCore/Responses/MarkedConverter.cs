using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Writes a value by its attributes alone, so that the text net never masks it twice.</summary>
/// <remarks>Reading changes nothing.</remarks>
/// <param name="net">The text net of the audience.</param>
/// <param name="form">The converter that masks the member by its rule, or null.</param>
internal sealed class MarkedConverter<T>(TextNet net, JsonConverter? form) : JsonConverter<T>
{
    private readonly JsonConverter<T>? _form = HostConverter.Of<T>(form, net.Marked);
    private readonly JsonSerializerOptions _options = net.OptionsOf(typeof(T));

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _form is null || _form.GetType().Assembly == typeof(Masker).Assembly
            ? JsonSerializer.Deserialize<T>(ref reader, net.Reading)
            : _form.Read(ref reader, typeToConvert, net.Reading);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (_form is null)
        {
            JsonSerializer.Serialize(writer, value, _options);
        }
        else
        {
            _form.Write(writer, value, net.Marked);
        }
    }
}
