using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>Writes one property of a flat object.</summary>
/// <param name="name">The name, escaped once.</param>
/// <param name="isLeftOut">Whether null is left out.</param>
internal abstract class FlatProperty<T>(JsonEncodedText name, bool isLeftOut)
{
    protected JsonEncodedText Name { get; } = name;

    /// <param name="writer">The writer.</param>
    /// <param name="holder">The object.</param>
    /// <param name="room">Room for a short mask.</param>
    public abstract void Write(Utf8JsonWriter writer, T holder, Span<char> room);

    protected void WriteNull(Utf8JsonWriter writer)
    {
        if (!isLeftOut)
        {
            writer.WriteNull(Name);
        }
    }
}

/// <summary>A text, masked where there is a mask.</summary>
internal sealed class FlatText<T>(JsonEncodedText name, bool isLeftOut, Func<T, string?> get, MaskedStringConverter? mask) : FlatProperty<T>(name, isLeftOut)
{
    public override void Write(Utf8JsonWriter writer, T holder, Span<char> room)
    {
        string? value = get(holder);
        if (value is null)
        {
            WriteNull(writer);
        }
        else if (mask is null)
        {
            writer.WriteString(Name, value);
        }
        else
        {
            mask.Write(writer, Name, value, room);
        }
    }
}

/// <summary>A value of a type that the serializer writes as it does anywhere.</summary>
internal sealed class FlatValue<T, TValue>(JsonEncodedText name, bool isLeftOut, MethodInfo getter, JsonSerializerOptions options) : FlatProperty<T>(name, isLeftOut)
{
    private readonly Func<T, TValue> _get = getter.CreateDelegate<Func<T, TValue>>();
    private readonly JsonConverter<TValue> _converter = (JsonConverter<TValue>)options.GetTypeInfo(typeof(TValue)).Converter;

    public override void Write(Utf8JsonWriter writer, T holder, Span<char> room)
    {
        TValue value = _get(holder);
        if (value is null)
        {
            WriteNull(writer);
            return;
        }

        writer.WritePropertyName(Name);
        _converter.Write(writer, value, options);
    }
}
