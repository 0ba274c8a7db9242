using System.Buffers;
using System.Globalization;
using System.Text;

namespace Yipai.Logging.Values;

/// <summary>Escapes line breaks and control characters in values, so that no value can forge a line of a log (CWE-117).</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(code => code != '\t').Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code), '\u2028', '\u2029', '\u202A', '\u202B', '\u202D', '\u202E',
    ]);

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n");

    /// <summary>Indicates whether a value must be escaped.</summary>
    /// <remarks>A line break alone, as a program uses it to lay out its message, need not.</remarks>
    public static bool IsIn(string value) => value.AsSpan().ContainsAny(All) && value.AsSpan().ContainsAnyExcept(LineBreaks);

    /// <summary>Returns the text with each such character written as in a program: <c>\n</c>, <c>\u001B</c>.</summary>
    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 16);
        foreach (char character in value)
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                _ when All.Contains(character) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
