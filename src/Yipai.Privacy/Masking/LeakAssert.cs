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
/// A value is found whatever its width, look-alikes, separators and letter case. It is also found if it is spelled in Chinese numerals,
/// escaped as in JSON, HTML or a URL, or encoded in Base64 or hexadecimal. Give the assert every place by which data leaves: bodies,
/// tables, files, exceptions, and logs through <c>AddLeakAssert</c> of Yipai.Logging. Then call <see cref="Verify"/>.
/// </remarks>
public sealed partial class LeakAssert
{
    private readonly ConcurrentQueue<LeakFinding> _found = new();
    private readonly List<(DataItem Item, string Folded, string[] Encodings)> _values = [];
    private readonly TextScanner? _scanner;

    [GeneratedRegex(@"\\[uU][0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}")]
    private static partial Regex JsonEscape { get; }

    /// <summary>Creates an assert that watches for the values that a test names.</summary>
    public LeakAssert()
    {
    }

    /// <summary>
    /// Creates an assert that also watches for whatever a scanner finds, for places that must not hold any personal value.
    /// </summary>
    public LeakAssert(TextScanner scanner)
    {
        ArgumentNullException.ThrowIfNull(scanner);
        _scanner = scanner;
    }

    /// <summary>Gets what came out so far: the place and the item, never the value.</summary>
    public IReadOnlyCollection<LeakFinding> Found => _found;

    /// <summary>Names a value that must not come out.</summary>
    /// <param name="item">The item that the value is.</param>
    /// <param name="value">The value. It needs 4 characters or more, or 2 or more if it does not begin with an ASCII character, as Chinese
    /// names do not.</param>
    /// <exception cref="PrivacyException">YP0184: the value is too short to be distinguished from other text.</exception>
    public LeakAssert Watch(DataItem item, string value)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(value);
        string folded = FoldedText.Of(value).Characters;
        if (folded.Length < (char.IsAscii(folded.FirstOrDefault()) ? 4 : 2))
        {
            throw PrivacyException.ShortCanary();
        }

        _values.Add((item, folded, Encodings(value)));
        return this;
    }

    /// <summary>Checks a text.</summary>
    /// <param name="place">The place where the text came out, such as <c>GET /v1/cases</c>. It must not hold a personal value.</param>
    /// <param name="text">The text. Null counts as empty.</param>
    public LeakAssert Check(string place, string? text)
    {
        ArgumentNullException.ThrowIfNull(place);
        text ??= "";
        FoldedText[] readings = [FoldedText.Of(text), FoldedText.Of(Unescaped(text))];
        foreach ((DataItem item, string value, string[] encodings) in _values)
        {
            if (readings.Any(reading => reading.Find(value).Any())
                || encodings.Any(encoded => text.Contains(encoded, StringComparison.OrdinalIgnoreCase)))
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

    /// <summary>Checks bytes, read as UTF-8 and as UTF-16.</summary>
    public LeakAssert Check(string place, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Check(place, Encoding.UTF8.GetString(bytes)).Check(place, Encoding.Unicode.GetString(bytes));
    }

    /// <summary>Checks an exception: its text, its data, its own properties, and all inner exceptions.</summary>
    public LeakAssert Check(string place, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(exception);
        foreach (PropertyInfo property in PropertiesOf(exception))
        {
            Check(place, property.GetValue(exception)?.ToString());
        }

        foreach (DictionaryEntry entry in exception.Data)
        {
            Check(place, $"{entry.Key} {entry.Value}");
        }

        Exception[] inside = exception is AggregateException several ? [.. several.InnerExceptions]
            : exception.InnerException is { } one ? [one]
            : [];
        foreach (Exception inner in inside)
        {
            Check(place, inner);
        }

        return Check(place, exception.ToString());
    }

    /// <summary>Fails the test if anything came out.</summary>
    /// <exception cref="PrivacyException">YP0185: at least one value came out. The message names the place and the item, never the
    /// value.</exception>
    public void Verify()
    {
        if (!_found.IsEmpty)
        {
            throw PrivacyException.Leaked(_found.Distinct());
        }
    }

    /// <summary>Returns the properties of an exception's own type, and the texts of any exception.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A property that trimming removed cannot let anything out.")]
    private static IEnumerable<PropertyInfo> PropertiesOf(Exception exception) =>
        exception.GetType().GetProperties().Where(property =>
            property.CanRead && property.GetIndexParameters().Length == 0
                && (property.DeclaringType != typeof(Exception) || property.PropertyType == typeof(string)));

    private static string[] Encodings(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        string base64 = Convert.ToBase64String(utf8).TrimEnd('=');

        // Inside a longer text, Base64 can begin at three phases. Without its uncertain ends, each phase is found.
        string shifted = Convert.ToBase64String([0, .. utf8]).TrimEnd('=');
        string twice = Convert.ToBase64String([0, 0, .. utf8]).TrimEnd('=');
        string[] phases = [base64[..^1], shifted[2..^1], twice[3..^1]];
        return [.. phases.Where(phase => phase.Length >= 5), Convert.ToHexString(utf8)];
    }

    /// <summary>Returns the text with the escapes of JSON, HTML and URLs resolved.</summary>
    private static string Unescaped(string text) => Uri.UnescapeDataString(WebUtility.HtmlDecode(JsonEscape.Replace(
        text, escape => ((char)ushort.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())));
}
