using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Knows what may separate the digits of a number that is broken: signs, a line end, a tag or an entity.</summary>
internal static class NumberGaps
{
    private const int MostSigns = 4;
    private const int LongestTag = 12;
    private const string LineEnds = "\r\n";

    private static readonly SearchValues<char> Signs = SearchValues.Create(
        " -–—_.·•~～/,，、:：;；|｜…'’‘\"+*()（）[]【】\t\v\f\r\n\u0085\u2028\u2029\u00A0\u3000");
    private static readonly string[] Entities = ["&nbsp;", "&ensp;", "&emsp;", "&#160;", "&#32;", "&thinsp;"];

    /// <summary>Indicates whether a number may go on behind this character.</summary>
    public static bool Begins(char character) => Signs.Contains(character) || character is '<' or '&' || Numerals.IsWritten(character);

    /// <summary>Indicates whether the character is markup, which no reader sees on a page.</summary>
    public static bool IsMarkup(char character) => character is '<' or '&';

    /// <summary>Returns the length of the gap between two digits, or 0 if there is no gap.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text is ['&', ..])
        {
            foreach (string entity in Entities)
            {
                if (text.StartsWith(entity, StringComparison.Ordinal))
                {
                    return entity.Length;
                }
            }

            return 0;
        }

        if (text is ['<', ..])
        {
            int tag = text[..Math.Min(text.Length, LongestTag)].IndexOf('>') + 1;
            return tag > 0 && text[tag..] is ['<', ..] ? tag + text[tag..Math.Min(text.Length, tag + LongestTag)].IndexOf('>') + 1 : tag;
        }

        int length = 0;
        while (length < text.Length && length < MostSigns && Signs.Contains(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Indicates whether the gap is the end of one line, at most behind a hyphen.</summary>
    public static bool IsLineEnd(ReadOnlySpan<char> gap) =>
        gap.TrimStart('-') is ['\n', ..] or ['\r', '\n', ..] && gap.Count('\n') == 1;

    /// <summary>Indicates whether the gap crosses the end of a line.</summary>
    public static bool CrossesLine(ReadOnlySpan<char> gap) => gap.ContainsAny(LineEnds);
}
