using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy;

/// <summary>Creates JSON options that mask.</summary>
/// <example>
/// <code>
/// JsonSerializerOptions options = masker.CreateJsonOptions(Audience.Public, context);
/// string json = JsonSerializer.Serialize(view, view.GetType(), options);
/// </code>
/// </example>
public static class MaskerJsonExtensions
{
    /// <summary>Returns JSON options that mask every member with a personal attribute.</summary>
    /// <remarks>
    /// The options are for writing only, because a masked document that is read back no longer holds its values. They are read-only and
    /// follow the options of the first resolver if it is a <c>JsonSerializerContext</c>. The masker keeps them for the audience and the
    /// resolvers, so pass contexts that live as long as the masker. A property whose rule is <see cref="MaskFormat.Erase"/> is left out. A
    /// property that needs consent to publication is written only for an <see cref="IPublicationSubject"/> with that consent.
    /// </remarks>
    /// <param name="masker">The masker whose rules apply.</param>
    /// <param name="audience">The audience that will see the JSON.</param>
    /// <param name="resolvers">The resolvers that describe the types, such as a source-generated context.</param>
    /// <exception cref="PrivacyException">YP0125: no resolver was given.</exception>
    public static JsonSerializerOptions CreateJsonOptions(this Masker masker, Audience audience, params IJsonTypeInfoResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(masker);
        ArgumentNullException.ThrowIfNull(resolvers);
        return resolvers.Length == 0
            ? throw PrivacyException.NoJsonResolver()
            : masker.JsonOptions.GetOrAdd(
                new MaskedOptionsKey(audience, [.. resolvers]), static (key, masker) => Create(key, masker), masker);
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
