using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Describes types as other resolvers do, with what is marked in them masked.</summary>
/// <param name="masking">Changes the descriptions.</param>
/// <param name="resolvers">Asked in order.</param>
internal sealed class MaskedTypes(JsonMasking masking, IJsonTypeInfoResolver[] resolvers) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        foreach (IJsonTypeInfoResolver resolver in resolvers)
        {
            if (resolver.GetTypeInfo(type, options) is { } info)
            {
                masking.Modify(info);
                return info;
            }
        }

        return null;
    }
}
