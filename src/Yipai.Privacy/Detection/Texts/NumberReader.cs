namespace Yipai.Privacy.Detection;

/// <summary>Knows the signs with which citizens group numbers.</summary>
internal static class NumberReader
{
    private const int LongestSeparator = 3;

    public static bool IsSeparator(char character) =>
        character < '\u00A0'
            ? character is ' ' or '-'
            : character is '\u00A0' or '\u3000' or (>= '\u2010' and <= '\u2015') or '\u2212' or '－';

    public static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character);

    /// <summary>Returns the half-width form of a full-width digit, letter or sign.</summary>
    public static char Fold(char character) =>
        character is >= '！' and <= '～' ? (char)(character - '！' + '!') : character;

    public static int SkipSeparators(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LongestSeparator && IsSeparator(text[end]))
        {
            end++;
        }

        return end;
    }
}
