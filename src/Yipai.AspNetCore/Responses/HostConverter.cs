using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.AspNetCore.Responses;

/// <summary>Finds the converter behind the one that a member names, which may be a factory.</summary>
internal static class HostConverter
{
    public static JsonConverter<T>? Of<T>(JsonConverter? named, JsonSerializerOptions options) =>
        (named is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options) : named) as JsonConverter<T>;
}
