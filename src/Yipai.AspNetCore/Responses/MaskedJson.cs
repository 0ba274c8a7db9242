using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Views;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.AspNetCore.Responses;

/// <summary>Makes the JSON options of a host mask for an audience.</summary>
internal sealed class MaskedJson(Masker masker)
{
    private static readonly DefaultJsonTypeInfoResolver AnyType = new();

    private readonly ConcurrentDictionary<(Audience Audience, JsonSerializerOptions Host), JsonSerializerOptions> _made = new();

    public Masker Masker => masker;

    /// <summary>Changes options so that they mask everything they write.</summary>
    /// <remarks>Reading is not affected.</remarks>
    public void Apply(JsonSerializerOptions options, Audience audience)
    {
        // The chain empties itself when the options receive another resolver, so its members are copied first.
        IJsonTypeInfoResolver[] host = options.TypeInfoResolver is AudienceTypes types
            ? types.Host
            : [.. options.TypeInfoResolverChain, AnyType];
        foreach (JsonConverter earlier in options.Converters.Where(converter => converter is TextNetFactory).ToList())
        {
            options.Converters.Remove(earlier);
        }

        JsonSerializerOptions marked = masker.CreateJsonOptions(audience, [CaseViewsJsonContext.Default, .. host]);
        var net = new TextNet(masker, audience)
        {
            Marked = new(options)
            {
                TypeInfoResolver = marked.TypeInfoResolver,
                DictionaryKeyPolicy = new MaskedKeyPolicy(masker, audience, options.DictionaryKeyPolicy),
            },
            Reading = new(options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(host) },
            OfSdk = marked,
        };
        options.TypeInfoResolver = new AudienceTypes(host, marked.TypeInfoResolver!, net);

        // This converter must come before the host's converters, so that what those write is masked too.
        options.Converters.Insert(0, new TextNetFactory(net));
    }

    /// <summary>Returns options like those of the host that mask for an audience.</summary>
    public JsonSerializerOptions For(Audience audience, JsonSerializerOptions host) => _made.GetOrAdd((audience, host), key =>
    {
        var options = new JsonSerializerOptions(key.Host);
        Apply(options, key.Audience);
        options.MakeReadOnly();
        return options;
    });
}
