namespace Yipai.Privacy.Detection;

/// <summary>Reads numbers as citizens write them: grouped, full-width, glued to Chinese text.</summary>
internal static class NumberReader
{
    /// <summary>The characters that can begin a number.</summary>
    public const string Starts = "0123456789０１２３４５６７８９+＋";

    private const int LongestSeparator = 3;
    private const string Separators = " \u00A0\u3000-\u2010\u2011\u2012\u2013\u2014－";

    /// <summary>Whether a number of its own begins here: not within a longer run of digits or Latin letters.</summary>
    public static bool IsStart(ReadOnlySpan<char> text, int at) =>
        text[at] is '+' or '＋' || (char.IsAsciiDigit(Fold(text[at])) && (at == 0 || !IsWordCharacter(text[at - 1])));

    /// <summary>Whether a run of digits or Latin letters ends before this index.</summary>
    public static bool IsEnd(ReadOnlySpan<char> text, int at) => at >= text.Length || !IsWordCharacter(text[at]);

    public static bool IsSeparator(char character) => Separators.Contains(character, StringComparison.Ordinal);

    /// <summary>The half-width form of a full-width digit, letter or sign.</summary>
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

    /// <summary>Reads exactly as many digits as the buffer holds, half-width; returns the index after them, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first digit stands.</param>
    /// <param name="digits">Receives the digits; the last may be <c>X</c> in a buffer of 18.</param>
    /// <param name="breaks">Bit n set: separators may stand before the n-th digit.</param>
    public static int Read(ReadOnlySpan<char> text, int at, Span<char> digits, uint breaks)
    {
        for (int count = 0; count < digits.Length; count++)
        {
            if ((breaks & (1u << count)) != 0)
            {
                at = SkipSeparators(text, at);
            }

            if (at >= text.Length)
            {
                return -1;
            }

            char digit = Fold(text[at++]);
            bool checkCharacter = count == 17 && digit is 'X' or 'x';
            if (!char.IsAsciiDigit(digit) && !checkCharacter)
            {
                return -1;
            }

            digits[count] = checkCharacter ? 'X' : digit;
        }

        return at;
    }

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(Fold(character));
}
