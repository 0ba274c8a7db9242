using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>Refuses to read or write raw types that must never become JSON.</summary>
/// <remarks>
/// Put the converter on a type with <see cref="JsonConverterAttribute"/>. Write the type's views and prepared forms instead.
/// </remarks>
/// <typeparam name="T">The raw type.</typeparam>
public sealed class RefusingJsonConverter<T> : JsonConverter<T>
{
    /// <summary>Refuses to read the type.</summary>
    /// <exception cref="PrivacyException">YP0122, always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        throw PrivacyException.NotForJson(typeof(T));
    }

    /// <summary>Refuses to write the type.</summary>
    /// <exception cref="PrivacyException">YP0122, always.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        throw PrivacyException.NotForJson(typeof(T));
    }
}
