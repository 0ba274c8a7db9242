using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Creates masking JSON options once for each audience and its resolvers.</summary>
internal sealed class JsonOptionsCache
{
    private readonly ConcurrentDictionary<Key, JsonSerializerOptions> _options = new();

    /// <summary>Returns the options for an audience and its resolvers, and creates them at the first call.</summary>
    /// <param name="masker">The masker.</param>
    /// <param name="audience">The audience that will see the JSON.</param>
    /// <param name="resolvers">The resolvers that describe the types.</param>
    public JsonSerializerOptions GetOrAdd(Masker masker, Audience audience, IJsonTypeInfoResolver[] resolvers) =>
        resolvers.Length == 0
            ? throw PrivacyException.NoJsonResolver()
            : _options.GetOrAdd(new Key(audience, [.. resolvers]), static (key, masker) => Create(key, masker), masker);

    private static JsonSerializerOptions Create(Key key, Masker masker)
    {
        JsonSerializerOptions options = key.Resolvers[0] is JsonSerializerContext context ? new(context.Options) : new();
        foreach (JsonConverter converter in MaskedDocuments.Converters(masker, key.Audience, null))
        {
            options.Converters.Add(converter);
        }

        options.DictionaryKeyPolicy = new MaskedKeyPolicy(masker, key.Audience, options.DictionaryKeyPolicy);
        options.TypeInfoResolver = new MaskedTypes(new JsonMasking(masker, key.Audience), key.Resolvers);
        options.MakeReadOnly();
        return options;
    }

    private sealed class Key(Audience audience, IJsonTypeInfoResolver[] resolvers) : IEquatable<Key>
    {
        public Audience Audience => audience;

        public IJsonTypeInfoResolver[] Resolvers => resolvers;

        public bool Equals(Key? other) =>
            other is not null && audience == other.Audience && resolvers.AsSpan().SequenceEqual(other.Resolvers);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => HashCode.Combine(audience, resolvers[0]);
    }
}
