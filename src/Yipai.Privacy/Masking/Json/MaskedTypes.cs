using System.CodeDom.Compiler;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Describes types as other resolvers do, with what is marked in them masked.</summary>
/// <param name="masking">Changes the descriptions.</param>
/// <param name="resolvers">Asked in order.</param>
/// <param name="isDescribed">Whether each type must keep the description of its properties.</param>
internal sealed class MaskedTypes(JsonMasking masking, IJsonTypeInfoResolver[] resolvers, bool isDescribed) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        foreach (IJsonTypeInfoResolver resolver in resolvers)
        {
            if (resolver.GetTypeInfo(type, options) is { } info)
            {
                masking.Modify(info);
                return isDescribed || !IsGenerated(resolver) ? info : FlatObjects.WithConverter(info);
            }
        }

        return null;
    }

    /// <summary>Whether the getters of its descriptions are those of the properties, for nobody's code has come in between.</summary>
    private static bool IsGenerated(IJsonTypeInfoResolver resolver) =>
        resolver is JsonSerializerContext && resolver.GetType().IsDefined(typeof(GeneratedCodeAttribute), inherit: false);
}
