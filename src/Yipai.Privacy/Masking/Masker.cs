using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>Masks texts, values and objects for an audience (脱敏).</summary>
/// <remarks>
/// For display only (P4.1.2-9(5)): what is stored or sent for handling stays as it was given, and a masked text is not
/// de-identified. Immutable and safe to share between threads.
/// </remarks>
/// <param name="rules">The rules.</param>
public sealed class Masker(MaskingRules rules)
{
    private readonly JsonOptionsCache _jsonOptions = new();

    /// <summary>The masker with the rules of this SDK.</summary>
    public static Masker Default { get; } = new(MaskingRules.Default);

    /// <summary>The rules.</summary>
    public MaskingRules Rules { get; } = rules;

    /// <summary>Masks what free text seems to hold.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <param name="audience">Who will see it; an unknown audience sees nothing.</param>
    public string Mask(string? text, Audience audience) => MaskText(text, audience, KnownValues.None).Text;

    /// <summary>Masks what free text seems to hold, and values known beforehand.</summary>
    /// <param name="text">The text; null is read as empty.</param>
    /// <param name="audience">Who will see it; an unknown audience sees nothing.</param>
    /// <param name="known">Values to mask even where their kind is kept in text.</param>
    public string Mask(string? text, Audience audience, KnownValues known) => MaskText(text, audience, known).Text;

    /// <summary>Masks free text and says by which rules.</summary>
    /// <inheritdoc cref="Mask(string, Audience)"/>
    public MaskedText MaskText(string? text, Audience audience) => MaskText(text, audience, KnownValues.None);

    /// <summary>Masks free text and known values, and says by which rules.</summary>
    /// <inheritdoc cref="Mask(string, Audience, KnownValues)"/>
    public MaskedText MaskText(string? text, Audience audience, KnownValues known) =>
        Enum.IsDefined(audience)
            ? TextMasking.Apply(text ?? "", audience, Rules, known)
            : new MaskedText("", MaskingRule.Unknown.Citations, IsMasked: true);

    /// <summary>Masks one value of a known item.</summary>
    /// <param name="item">What the value is.</param>
    /// <param name="value">The value; null is read as empty. One of another shape than its kind is hidden whole.</param>
    /// <param name="audience">Who will see it.</param>
    public string MaskItem(DataItem item, string? value, Audience audience)
    {
        MaskFormat format = Explain(item, audience).Format;
        return string.IsNullOrEmpty(value) ? ""
            : format == MaskFormat.FreeText ? Mask(value, audience)
            : TextMasking.MaskValue(item, value, format);
    }

    /// <summary>The rule by which a field is shown.</summary>
    /// <param name="item">What the field holds.</param>
    /// <param name="audience">Who will see it.</param>
    public MaskingRule Explain(DataItem item, Audience audience) => Rules.ForField(item, audience);

    /// <summary>JSON options that mask what carries a personal attribute.</summary>
    /// <remarks>
    /// For writing only: a masked document read back is no longer what it was. The options are read-only, follow those
    /// of the first resolver where it is a <c>JsonSerializerContext</c>, and are kept for the audience and resolvers, so
    /// pass contexts that live as long as the masker. A property whose rule is <see cref="MaskFormat.Erase"/> is left out.
    /// </remarks>
    /// <param name="audience">Who will see it.</param>
    /// <param name="resolvers">Where the types are described, such as a source-generated context.</param>
    /// <exception cref="PrivacyException">YP0125: no resolver is given.</exception>
    public JsonSerializerOptions CreateJsonOptions(Audience audience, params IJsonTypeInfoResolver[] resolvers) =>
        _jsonOptions.GetOrAdd(this, audience, resolvers);
}
