using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Yipai.Privacy.Masking;

/// <summary>Watches what a host lets out, for the host's own tests: no watched value may come out anywhere.</summary>
/// <remarks>
/// A value counts whatever its width, look-alikes, separators and letter case, spelled in Chinese numerals, escaped as in JSON, HTML or a URL, in
/// Base64 or in hexadecimal. Give it every
/// place that data leaves by: bodies, tables, files, exceptions; logs through <c>AddLeakAssert</c> of Yipai.Logging. Then <see cref="Verify"/>.
/// </remarks>
public sealed partial class LeakAssert
{
    private readonly ConcurrentQueue<LeakFinding> _found = new();
    private readonly List<(DataItem Item, string Folded, string[] Encodings)> _values = [];
    private readonly TextScanner? _scanner;

    [GeneratedRegex(@"\\[uU][0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}")]
    private static partial Regex JsonEscape { get; }

    /// <summary>Watches for values that a test names.</summary>
    public LeakAssert()
    {
    }

    /// <summary>Watches also for whatever a scanner finds, for places where no personal value at all may stand.</summary>
    public LeakAssert(TextScanner scanner) => _scanner = scanner;

    /// <summary>What came out so far: the place and the item, never the value.</summary>
    public IReadOnlyCollection<LeakFinding> Found => _found;

    /// <summary>Names a value that must not come out.</summary>
    /// <param name="item">What it is.</param>
    /// <param name="value">The value, 4 characters or more, names 2 or more.</param>
    /// <exception cref="PrivacyException">YP0184: it is too short to be told from other text.</exception>
    public LeakAssert Watch(DataItem item, string value)
    {
        string folded = FoldedText.Of(value).Characters;
        if (folded.Length < (char.IsAscii(folded.FirstOrDefault()) ? 4 : 2))
        {
            throw PrivacyException.ShortCanary();
        }

        _values.Add((item, folded, Encodings(value)));
        return this;
    }

    /// <summary>Looks through a text.</summary>
    /// <param name="place">Where it came out, such as <c>GET /v1/cases</c>; no personal value.</param>
    /// <param name="text">The text; null is read as empty.</param>
    public LeakAssert Check(string place, string? text)
    {
        text ??= "";
        FoldedText[] readings = [FoldedText.Of(text), FoldedText.Of(Unescaped(text))];
        foreach ((DataItem item, string value, string[] encodings) in _values)
        {
            if (readings.Any(reading => reading.Find(value).Any()) || encodings.Any(encoded => text.Contains(encoded, StringComparison.OrdinalIgnoreCase)))
            {
                _found.Enqueue(new LeakFinding(place, item));
            }
        }

        foreach (TextFinding finding in _scanner?.Scan(text) ?? [])
        {
            _found.Enqueue(new LeakFinding(place, finding.Item));
        }

        return this;
    }

    /// <summary>Looks through bytes, read as UTF-8 and as UTF-16.</summary>
    public LeakAssert Check(string place, ReadOnlySpan<byte> bytes) =>
        Check(place, Encoding.UTF8.GetString(bytes)).Check(place, Encoding.Unicode.GetString(bytes));

    /// <summary>Looks through an exception: text, data, properties of its own, and all exceptions inside.</summary>
    public LeakAssert Check(string place, Exception exception)
    {
        foreach (PropertyInfo property in PropertiesOf(exception))
        {
            Check(place, property.GetValue(exception)?.ToString());
        }

        foreach (DictionaryEntry entry in exception.Data)
        {
            Check(place, $"{entry.Key} {entry.Value}");
        }

        foreach (Exception inner in exception is AggregateException several ? several.InnerExceptions : exception.InnerException is { } one ? [one] : [])
        {
            Check(place, inner);
        }

        return Check(place, exception.ToString());
    }

    /// <summary>Fails the test where anything came out.</summary>
    /// <exception cref="PrivacyException">YP0185: it did; the message names place and item, never the value.</exception>
    public void Verify()
    {
        if (!_found.IsEmpty)
        {
            throw PrivacyException.Leaked(_found.Distinct());
        }
    }

    /// <summary>The properties of an exception's own type, and the texts of any exception.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A property that trimming removed cannot let anything out.")]
    private static IEnumerable<PropertyInfo> PropertiesOf(Exception exception) => exception.GetType().GetProperties().Where(property =>
        property.CanRead && property.GetIndexParameters().Length == 0 && (property.DeclaringType != typeof(Exception) || property.PropertyType == typeof(string)));

    private static string[] Encodings(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        string base64 = Convert.ToBase64String(utf8).TrimEnd('=');

        // Inside a longer text, Base64 comes in three phases; without its uncertain ends each is found.
        string shifted = Convert.ToBase64String([0, .. utf8]).TrimEnd('=');
        string twice = Convert.ToBase64String([0, 0, .. utf8]).TrimEnd('=');
        string[] phases = [base64[..^1], shifted[2..^1], twice[3..^1]];
        return [.. phases.Where(phase => phase.Length >= 5), Convert.ToHexString(utf8)];
    }

    /// <summary>The text with its escapes of JSON, HTML and URLs resolved.</summary>
    private static string Unescaped(string text) => Uri.UnescapeDataString(WebUtility.HtmlDecode(JsonEscape.Replace(
        text, escape => ((char)ushort.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())));
}
