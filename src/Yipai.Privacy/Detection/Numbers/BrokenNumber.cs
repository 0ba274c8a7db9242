namespace Yipai.Privacy.Detection;

/// <summary>Describes the digits that a walk across gaps has found.</summary>
/// <param name="Count">The number of digits.</param>
/// <param name="End">The index after the last digit.</param>
/// <param name="Groups">The number of groups between gaps.</param>
/// <param name="Written">The number of Chinese numerals.</param>
/// <param name="Sign">The last sign between two digits, or NUL.</param>
/// <param name="IsRegular">Whether one sign divides the digits one by one or two by two.</param>
/// <param name="HasMarkup">Whether tags or entities are between the digits.</param>
/// <param name="CrossesLine">Whether the digits go on in the next line.</param>
internal readonly record struct BrokenNumber(
    int Count, int End, int Groups, int Written, char Sign, bool IsRegular, bool HasMarkup, bool CrossesLine)
{
    /// <summary>Gets whether anything but a plain run of digits was read.</summary>
    public bool IsBroken => Groups > 1 || Written > 0;

    /// <summary>Reads digits up to the length of <paramref name="digits"/>, across signs, one line end, tags and entities.</summary>
    public static BrokenNumber Walk(ReadOnlySpan<char> text, int start, Span<char> digits)
    {
        int count = 0, end = start, groups = 1, written = 0, size = 0, first = 0;
        char sign = '\0';
        bool regular = true, markup = false, line = false;
        while (end < text.Length && count < digits.Length)
        {
            char digit = DigitAt(text[end], count);
            if (digit != '\0')
            {
                written += char.IsAscii(text[end]) ? 0 : 1;
                digits[count++] = digit;
                size++;
                end++;
                continue;
            }

            int gap = NumberGaps.LengthAt(text[end..]);
            bool crosses = gap > 0 && NumberGaps.CrossesLine(text.Slice(end, gap));
            if (gap == 0 || end + gap >= text.Length || DigitAt(text[end + gap], count) == '\0'
                || (crosses && (line || !NumberGaps.IsLineEnd(text.Slice(end, gap)) || !char.IsAsciiDigit(text[end - 1]))))
            {
                break;
            }

            first = first == 0 ? size : first;
            regular &= size == first && size <= 2 && gap == 1 && (sign == '\0' || sign == text[end]);
            markup |= NumberGaps.IsMarkup(text[end]);
            line |= crosses;
            sign = text[end];
            groups++;
            size = 0;
            end += gap;
        }

        return new(count, end, groups, written, sign, regular && groups > 1 && size <= first, markup, line);
    }

    /// <summary>Returns the digit at a position.</summary>
    /// <remarks>The last character of an identity number may be an X or what people type for it.</remarks>
    private static char DigitAt(char character, int count) =>
        count == IdentityNumberValidator.Length - 1 && (character is 'X' or 'x' or '×' or '*') ? 'X' : Numerals.DigitOf(character);
}
