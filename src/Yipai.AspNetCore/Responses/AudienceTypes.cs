using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.AspNetCore.Responses;

/// <summary>Describes types so that marked members are masked by their attributes, and all other texts by the text net.</summary>
/// <param name="host">The resolvers of the host.</param>
/// <param name="marked">Describes types with their marked members masked.</param>
/// <param name="net">Masks what has no attribute.</param>
internal sealed class AudienceTypes(IJsonTypeInfoResolver[] host, IJsonTypeInfoResolver marked, TextNet net) : IJsonTypeInfoResolver
{
    public IJsonTypeInfoResolver[] Host => host;

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (net.Claims(type))
        {
            return JsonTypeInfo.CreateJsonTypeInfo(type, options);
        }

        JsonTypeInfo? info = marked.GetTypeInfo(type, options);
        if (info is not null)
        {
            net.Modify(info);
        }

        return info;
    }
}
