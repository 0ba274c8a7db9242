using System.Collections.Concurrent;
using System.Text;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Watches what a host lets out, for the host's own tests: no watched value may come out anywhere.</summary>
/// <remarks>
/// A value counts whatever its width, separators and letter case, also percent-encoded, as JSON escapes, in Base64 or in hexadecimal. Give it every
/// place that data leaves by: bodies, tables, files, exceptions; logs through <c>AddLeakAssert</c> of Yipai.Logging. Then <see cref="Verify"/>.
/// </remarks>
public sealed class LeakAssert
{
    private readonly ConcurrentQueue<LeakFinding> _found = new();
    private readonly List<(DataItem Item, string Folded, string[] Encodings)> _values = [];
    private readonly TextScanner? _scanner;

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
        string folded = FoldedText.Of(Unescaped(text)).Characters;
        foreach ((DataItem item, string value, string[] encodings) in _values)
        {
            if (folded.Contains(value, StringComparison.Ordinal) || encodings.Any(encoded => text.Contains(encoded, StringComparison.OrdinalIgnoreCase)))
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

    /// <summary>Looks through an exception: messages, data and those inside.</summary>
    public LeakAssert Check(string place, Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            foreach (object? value in inner.Data.Values)
            {
                Check(place, value?.ToString());
            }
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

    private static string[] Encodings(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        string base64 = Convert.ToBase64String(utf8).TrimEnd('=');

        // Inside a longer text, Base64 comes in three phases; without its uncertain ends each is found.
        string shifted = Convert.ToBase64String([0, .. utf8]).TrimEnd('=');
        string twice = Convert.ToBase64String([0, 0, .. utf8]).TrimEnd('=');
        string[] phases = [base64[..^1], shifted[2..^1], twice[3..^1]];
        return [.. phases.Where(phase => phase.Length >= 5), Convert.ToHexString(utf8), Uri.EscapeDataString(value)];
    }

    /// <summary>The text with its JSON escapes resolved.</summary>
    private static string Unescaped(string text)
    {
        if (!text.Contains("\\u", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            bool isEscape = text.AsSpan(at) is ['\\', 'u' or 'U', _, _, _, _, ..];
            if (isEscape && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.HexNumber, null, out ushort unit))
            {
                plain.Append((char)unit);
                at += 5;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }
}
