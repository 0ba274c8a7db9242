using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;

namespace Yipai.Logging.Values;

/// <summary>Masks the values beside a message: texts, numbers, objects with personal attributes, and collections of these.</summary>
internal sealed class LoggedValues
{
    /// <summary>Gives the smallest number that is checked, because shorter numbers identify nobody.</summary>
    private const long SmallestNumber = 1_000_000;

    /// <summary>Gives the depth below which values are hidden, so that a collection that contains itself comes to an end.</summary>
    private const int MostDepth = 4;

    private static readonly SearchValues<char> PlainNames =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_{}");

    private readonly Masker _masker;
    private readonly PersonalObjects _objects;
    private readonly LoggedExceptions _exceptions;
    private readonly LoggedNames _names = new();

    public LoggedValues(Masker masker)
    {
        _masker = masker;
        _objects = new PersonalObjects(masker, _names);
        _exceptions = new LoggedExceptions(masker, _objects, this);
    }

    /// <summary>Returns the exception itself, or its masked replacement if it contains a personal value.</summary>
    public Exception Mask(Exception exception) => _exceptions.Mask(exception);

    /// <summary>Returns an object with personal attributes as text, property by property, or null for any other object.</summary>
    public string? Describe(object? value) => value is not null && _objects.Contains(value) ? _objects.Describe(value) : null;

    /// <summary>Tries to mask one value.</summary>
    /// <returns>True if the value had to be masked.</returns>
    public bool TryMask(object? value, out object? masked) => TryMask(value, 0, out masked);

    /// <summary>Tries to mask a value by its content and by the words that the template has around it.</summary>
    public bool TryMask(string name, object? value, string? template, out object? masked)
    {
        if (name.StartsWith('@') && value is not (null or string or IFormattable or IEnumerable))
        {
            // For such a name a provider takes the object apart and would write properties that nobody checked.
            masked = _objects.Describe(value);
            return true;
        }

        if (_names.Find(name) is { } lead && TryMaskField(lead, value, out masked))
        {
            return true;
        }

        if (TryMask(value, out masked))
        {
            return true;
        }

        (string before, string after) = value is string && template is not null ? LogTemplate.Around(template, name) : ("", "");
        if (before.Length + after.Length == 0)
        {
            return false;
        }

        return TryMaskWithin(before, (string)value!, after, out masked);
    }

    /// <summary>Tries to mask a value by what its name announces.</summary>
    /// <remarks>A secret is hidden, whatever it is.</remarks>
    private bool TryMaskField(FieldLead lead, object? value, out object? masked)
    {
        masked = value;
        if (lead.Kind == FieldKind.Secret)
        {
            masked = MaskFormat.HiddenText;
            return value is not (null or bool or "");
        }

        if (value is not string { Length: > 0 } text || _masker.MaskField(lead, text, Audience.Log) is not { IsMasked: true } shown)
        {
            return false;
        }

        masked = Escaped(shown.Text);
        return true;
    }

    /// <summary>Tries to mask a value by the words around it.</summary>
    /// <remarks>Only what is found in the value itself counts, not in the words.</remarks>
    private bool TryMaskWithin(string before, string value, string after, out object? masked)
    {
        var shown = new StringBuilder();
        int at = 0;
        foreach (TextFinding finding in _masker.Scanner.Scan($"{before}{value}{after}"))
        {
            int start = Math.Max(finding.Start - before.Length, at);
            int end = Math.Min(finding.End - before.Length, value.Length);
            if (start < end && _masker.Rules.ForText(finding.Kind, Audience.Log).Format != MaskFormat.Keep)
            {
                shown.Append(value, at, start - at).Append(_masker.MaskFinding(finding.Kind, value[start..end], Audience.Log));
                at = end;
            }
        }

        masked = at == 0 ? value : Escaped(shown.Append(value, at, value.Length - at).ToString());
        return at > 0;
    }

    private static string Escaped(string text) => ControlCharacters.IsIn(text) ? ControlCharacters.Escape(text) : text;

    /// <summary>Returns the name of a value with personal values masked, because a scope's dictionary may have them as keys.</summary>
    public string MaskName(string name) =>
        name.AsSpan().ContainsAnyExcept(PlainNames) && name != LogTemplate.Name ? _masker.Mask(name, Audience.Log) : name;

    private bool TryMask(object? value, int depth, out object? masked)
    {
        masked = value;
        if (value is null or < (int)SmallestNumber and > -(int)SmallestNumber or bool)
        {
            return false;
        }

        if (Describe(value) is { } described)
        {
            masked = described;
            return true;
        }

        if (value is IEnumerable several and not (string or IFormattable))
        {
            return TryMaskAll(several, depth, out masked);
        }

        if (value is Exception exception)
        {
            masked = _exceptions.Mask(exception);
            return masked != value;
        }

        string? text = value switch
        {
            char or Guid or Enum or DateTime or DateTimeOffset or TimeSpan or byte or short or ushort => null,
            string written => written,
            long number => number is < SmallestNumber and > -SmallestNumber ? null : number.ToString(CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        MaskedText result = _masker.MaskText(text, Audience.Log);
        bool isForging = value is string && ControlCharacters.IsIn(result.Text);
        masked = isForging ? ControlCharacters.Escape(result.Text) : result.IsMasked ? result.Text : value;
        return result.IsMasked || isForging;
    }

    /// <summary>Tries to mask the elements.</summary>
    /// <remarks>A sequence that can be read only once is replaced by the elements that were read.</remarks>
    private bool TryMaskAll(IEnumerable several, int depth, out object? masked)
    {
        masked = MaskFormat.HiddenText;
        if (depth == MostDepth)
        {
            return true;
        }

        bool isMasked = several is not ICollection and not IReadOnlyCollection<object>;
        List<object?> elements = [];
        foreach (object? element in several is IDictionary map ? Entries(map) : several)
        {
            isMasked |= TryMaskElement(element, depth + 1, out object? shown);
            elements.Add(shown);
        }

        masked = !isMasked ? several
            : several is IDictionary ? elements.Cast<KeyValuePair<string, object?>>().DistinctBy(pair => pair.Key).ToDictionary()
            : elements.ToArray();
        return isMasked;
    }

    private static IEnumerable<object> Entries(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry;
        }
    }

    private bool TryMaskElement(object? element, int depth, out object? masked)
    {
        if (element is not DictionaryEntry entry)
        {
            return TryMask(element, depth, out masked);
        }

        string name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "";
        bool isMasked = (_names.Find(name) is { } lead && TryMaskField(lead, entry.Value, out object? shown))
            || TryMask(entry.Value, depth, out shown);
        var pair = new KeyValuePair<string, object?>(Describe(entry.Key) ?? MaskName(name), shown);
        masked = pair;
        return isMasked || pair.Key != name;
    }
}
