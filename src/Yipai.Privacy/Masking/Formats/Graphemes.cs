using System.Globalization;

namespace Yipai.Privacy.Masking;

/// <summary>Counts characters as a reader does: by grapheme clusters (UAX 29).</summary>
internal static class Graphemes
{
    private const int LongestShown = 16;
    private const char FirstChinese = '\u4E00';
    private const char LastChinese = '\u9FFF';

    /// <summary>Indicates whether each UTF-16 unit is a character by itself, as in printable ASCII and in common Chinese.</summary>
    public static bool AreUnits(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange(FirstChinese, LastChinese) || !text.ContainsAnyExceptInRange(' ', '~');

    public static bool IsCommonChinese(char character) => character is >= FirstChinese and <= LastChinese;

    public static int Count(ReadOnlySpan<char> text)
    {
        if (AreUnits(text))
        {
            return text.Length;
        }

        int count = 0;
        for (; text.Length > 0; count++)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
        }

        return count;
    }

    /// <summary>Returns the number of UTF-16 units of the first characters, or -1 if one of them is too long to be shown.</summary>
    public static int Units(ReadOnlySpan<char> text, int count)
    {
        int at = 0;
        for (; count > 0; count--)
        {
            int length = StringInfo.GetNextTextElementLength(text[at..]);
            if (length > LongestShown)
            {
                return -1;
            }

            at += length;
        }

        return at;
    }

    /// <summary>Returns the index at which the last characters begin, or -1 if one of them is too long to be shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="skipped">The number of characters before them.</param>
    public static int StartAfter(ReadOnlySpan<char> text, int skipped)
    {
        int start = 0;
        for (; skipped > 0; skipped--)
        {
            start += StringInfo.GetNextTextElementLength(text[start..]);
        }

        for (ReadOnlySpan<char> shown = text[start..]; shown.Length > 0;)
        {
            int length = StringInfo.GetNextTextElementLength(shown);
            if (length > LongestShown)
            {
                return -1;
            }

            shown = shown[length..];
        }

        return start;
    }
}
