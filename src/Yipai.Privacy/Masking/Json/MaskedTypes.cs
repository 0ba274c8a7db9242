using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Describes types as other resolvers do, and masks the marked members.</summary>
/// <param name="masking">Changes the descriptions so that marked members come out masked.</param>
/// <param name="resolvers">The resolvers, asked in this order.</param>
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
