using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy;

/// <summary>Makes JSON options that mask.</summary>
public static class MaskerJsonExtensions
{
    /// <summary>Returns JSON options that mask every property with a personal attribute.</summary>
    /// <remarks>
    /// For writing only: a masked document read back is no longer what it was. The options are read-only, follow those
    /// of the first resolver where it is a <c>JsonSerializerContext</c>, and are kept by the masker for the audience and the
    /// resolvers, so pass contexts that live as long as the masker. A property whose rule is <see cref="MaskFormat.Erase"/> is left
    /// out. One that needs consent to publication is written only for an <see cref="IPublicationSubject"/> that has it.
    /// </remarks>
    /// <param name="masker">The masker whose rules apply.</param>
    /// <param name="audience">Who will see it.</param>
    /// <param name="resolvers">Where the types are described, such as a source-generated context.</param>
    /// <exception cref="PrivacyException">YP0125: no resolver is given.</exception>
    public static JsonSerializerOptions CreateJsonOptions(this Masker masker, Audience audience, params IJsonTypeInfoResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(masker);
        ArgumentNullException.ThrowIfNull(resolvers);
        return resolvers.Length == 0
            ? throw PrivacyException.NoJsonResolver()
            : masker.JsonOptions.GetOrAdd(new MaskedOptionsKey(audience, [.. resolvers]), static (key, masker) => Create(key, masker), masker);
    }

    private static JsonSerializerOptions Create(MaskedOptionsKey key, Masker masker)
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
}
