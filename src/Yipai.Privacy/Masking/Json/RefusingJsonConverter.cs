using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>A converter for raw types that must never become JSON.</summary>
/// <remarks>Put it on the type with <see cref="JsonConverterAttribute"/>; its views and prepared forms are what is written.</remarks>
/// <typeparam name="T">The raw type.</typeparam>
public sealed class RefusingJsonConverter<T> : JsonConverter<T>
{
    /// <summary>Refuses.</summary>
    /// <exception cref="PrivacyException">YP0122, always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw PrivacyException.NotForJson(typeof(T));

    /// <summary>Refuses.</summary>
    /// <exception cref="PrivacyException">YP0122, always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw PrivacyException.NotForJson(typeof(T));
}
