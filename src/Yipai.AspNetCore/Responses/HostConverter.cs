using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.AspNetCore.Responses;

/// <summary>Returns the converter that a member names, or the converter that a factory creates if the member names a factory.</summary>
internal static class HostConverter
{
    public static JsonConverter<T>? Of<T>(JsonConverter? named, JsonSerializerOptions options) =>
        (named is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options) : named) as JsonConverter<T>;
}
