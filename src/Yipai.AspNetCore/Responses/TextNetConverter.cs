using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Privacy.Masking;

namespace Yipai.AspNetCore.Responses;

/// <summary>Masks a value by its content and by what its name announces.</summary>
/// <remarks>Reading changes nothing.</remarks>
/// <param name="net">The text net of the audience.</param>
/// <param name="lead">What the name of the value announces, or null.</param>
/// <param name="form">The converter that the host gave to the member, or null.</param>
internal sealed class TextNetConverter<T>(TextNet net, FieldLead? lead, JsonConverter? form) : JsonConverter<T>
{
    private readonly JsonConverter<T>? _form = HostConverter.Of<T>(form, net.Reading);

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => _form is null
        ? JsonSerializer.Deserialize<T>(ref reader, net.Reading)
        : _form.Read(ref reader, typeToConvert, net.Reading);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (_form is null)
        {
            net.Write(writer, value, lead, options);
            return;
        }

        var plain = new ArrayBufferWriter<byte>();
        using (var source = new Utf8JsonWriter(plain))
        {
            _form.Write(source, value, net.Marked);
        }

        net.WriteMasked(writer, plain.WrittenSpan, lead);
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ((JsonConverter<T>)net.Reading.GetConverter(typeof(T))).ReadAsPropertyName(ref reader, typeToConvert, net.Reading);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(net.Key(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""));
}
