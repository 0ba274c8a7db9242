using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Changes the description of each type so that its marked properties are written masked.</summary>
internal sealed class JsonMasking(Masker masker, Audience audience)
{
    public void Modify(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.None)
        {
            JsonMarks.RejectHidden(type.Type, type.Converter);
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.IsExtensionData)
            {
                throw PrivacyException.OpaqueJsonType(type.Type);
            }

            if (property.Get is not { } get)
            {
                continue;
            }

            if (JsonMarks.ItemsOf(type, property) is { IsEmpty: false } items)
            {
                Mask(property, get, items.ToList());
            }
            else if (DocumentConverter(property.PropertyType, null) is { } document)
            {
                property.CustomConverter = document;
            }
            else if (property.CustomConverter is { } converter)
            {
                JsonMarks.RejectHidden(property.PropertyType, converter);
            }
        }
    }

    private void Mask(JsonPropertyInfo property, Func<object, object?> get, IReadOnlyList<DataItem> items)
    {
        MaskingRule rule = masker.Explain(items[0], audience);
        MaskFormat format = rule.Format;
        if (format == MaskFormat.Erase || items.Any(item => masker.Explain(item, audience).Format != format))
        {
            property.Get = null;
            return;
        }

        if (property.PropertyType == typeof(string) && format != MaskFormat.Keep)
        {
            property.CustomConverter = new MaskedStringConverter(masker, items[0], format, audience);
        }
        else if (format != MaskFormat.Keep && DocumentConverter(property.PropertyType, items[0]) is { } document)
        {
            property.CustomConverter = document;
        }
        else if (format != MaskFormat.Keep)
        {
            property.Get = MaskedStrings(
                property.PropertyType, get, value => masker.MaskItem(items[0], value, audience, PublicationChoice.Granted));
        }

        if (rule.NeedsPublication && property.Get is not null)
        {
            Func<object, object?, bool>? isWritten = property.ShouldSerialize;
            property.ShouldSerialize = (target, value) =>
                target is IPublicationSubject { Publication: PublicationChoice.Granted }
                && (isWritten is null || isWritten(target, value));
        }
    }

    /// <summary>Returns the converter for a property that holds JSON of any shape, or null for any other property.</summary>
    private JsonConverter? DocumentConverter(Type type, DataItem? item) =>
        Array.Find(MaskedDocuments.Converters(masker, audience, item), converter => converter.Type == type);

    private Func<object, object?>? MaskedStrings(Type type, Func<object, object?> get, Func<string?, string?> maskText)
    {
        string? Mask(string? value) => value is null ? null : maskText(value);

        if (typeof(IEnumerable<KeyValuePair<string, string>>).IsAssignableFrom(type))
        {
            return type.IsAssignableFrom(typeof(Dictionary<string, string>))
                ? target => get(target) is IEnumerable<KeyValuePair<string, string>> pairs ? MaskedPairs(pairs, Mask) : null
                : null;
        }

        if (!typeof(IEnumerable<string>).IsAssignableFrom(type) || type == typeof(string))
        {
            return null;
        }

        return type.IsAssignableFrom(typeof(string[])) ? target => Values(target)?.ToArray()
            : type.IsAssignableFrom(typeof(List<string>)) ? target => Values(target)?.ToList()
            : type.IsAssignableFrom(typeof(HashSet<string>)) ? target => Values(target)?.ToHashSet()
            : null;

        IEnumerable<string?>? Values(object target) => (get(target) as IEnumerable<string?>)?.Select(Mask);
    }

    /// <summary>Masks keys and values.</summary>
    /// <remarks>A key is a label, yet it may hold a value too. Two keys that look the same when masked become one.</remarks>
    private Dictionary<string, string?> MaskedPairs(IEnumerable<KeyValuePair<string, string>> pairs, Func<string?, string?> mask)
    {
        var masked = new Dictionary<string, string?>();
        foreach ((string key, string value) in pairs)
        {
            masked[masker.Mask(key, audience)] = mask(value);
        }

        return masked;
    }
}
