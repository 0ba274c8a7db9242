using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Yipai.Privacy.Detection;

/// <summary>Replaces what looks like an ASCII letter or digit by that letter or digit, and keeps the way back to the source.</summary>
/// <remarks>
/// Full-width, raised, enclosed and mathematical digits, digits of other scripts, Cyrillic and Greek letters of Latin form, and spaces of
/// any width are replaced; zero-width characters and combining marks are left out. So the readers know one form only. The folded text is
/// never longer than the source. A mark is written only where the distance to the source changes, and a binary search over the marks finds
/// a character's source. At most 16 characters in a row are left out, which bounds every look in the source, too.
/// </remarks>
internal static class TextFolding
{
    private const int MostDropped = 16;
    private const char Dropped = FoldTable.Dropped;

    /// <summary>Indicates whether any character would change.</summary>
    /// <remarks>Most texts need only a look at sixteen characters at a time.</remarks>
    public static bool IsNeeded(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int at = 0;
        for (; at + Vector256<ushort>.Count <= units.Length; at += Vector256<ushort>.Count)
        {
            if (!ArePlain(Vector256.Create(units[at..])) && AnyFolds(text.Slice(at, Vector256<ushort>.Count)))
            {
                return true;
            }
        }

        return AnyFolds(text[at..]);
    }

    /// <summary>Writes the folded text, and a mark wherever the distance to the source changes.</summary>
    /// <returns>The number of characters and the number of marks written.</returns>
    public static (int Length, int Marks) Fold(ReadOnlySpan<char> text, Span<char> folded, Span<FoldMark> marks)
    {
        int count = 0;
        int marked = 0;
        int dropped = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (dropped == 0 && CopyPlain(text[at..], folded[count..]) is > 0 and var copied)
            {
                count += copied;
                at += copied;
                continue;
            }

            char character = Fold(text, at);
            if (character == Dropped && ++dropped <= MostDropped)
            {
                at++;
                continue;
            }

            dropped = character == Dropped ? dropped : 0;
            if (at - count != (marked == 0 ? 0 : marks[marked - 1].Shift))
            {
                marks[marked++] = new FoldMark(count, at - count);
            }

            folded[count++] = character == Dropped ? text[at] : character;
            at += character != text[at] && char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return (count, marked);
    }

    /// <summary>Copies characters up to the first that needs a look, sixteen at a time.</summary>
    private static int CopyPlain(ReadOnlySpan<char> text, Span<char> folded)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Span<ushort> copy = MemoryMarshal.Cast<char, ushort>(folded);
        int at = 0;
        for (; at + Vector256<ushort>.Count <= units.Length; at += Vector256<ushort>.Count)
        {
            var block = Vector256.Create(units[at..]);
            if (!ArePlain(block))
            {
                break;
            }

            block.CopyTo(copy[at..]);
        }

        return at;
    }

    /// <summary>
    /// Indicates whether all characters are in ASCII, between the CJK punctuation and the ideographs, or among the usual signs.
    /// </summary>
    private static bool ArePlain(Vector256<ushort> units)
    {
        Vector256<ushort> plain = Within(units, 0x20, 0x7E) | Within(units, 0x09, 0x0D)
            | Within(units, 0x3000, 0x9FFF) | Within(units, 0xFF01, 0xFF0C) | Within(units, 0xFF1A, 0xFF1F) | Within(units, 0x2010, 0x2027);
        return plain == Vector256<ushort>.AllBitsSet;
    }

    private static Vector256<ushort> Within(Vector256<ushort> units, ushort first, ushort last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create(first), Vector256.Create((ushort)(last - first)));

    private static bool AnyFolds(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is > '\u007E' or < ' ' && (IsEnclosed(text[at]) || IsDropped(text, at) || Fold(text, at) != text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static char Fold(ReadOnlySpan<char> text, int at)
    {
        char character = text[at];
        if (IsDropped(text, at))
        {
            return Dropped;
        }

        if (FoldTable.Of(character) is var folded && folded != character)
        {
            return folded;
        }

        if (IsEnclosed(character))
        {
            return HasEnclosedBeside(text, at) ? FoldTable.Enclosed(character) : character;
        }

        if (character == '\uD835')
        {
            bool isDigit = at + 1 < text.Length && text[at + 1] is >= '\uDFCE' and <= '\uDFFF';
            return isDigit ? (char)('0' + ((text[at + 1] - 0xDFCE) % 10)) : character;
        }

        return char.IsDigit(character) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)) : character;
    }

    /// <summary>Indicates whether the character has no ink.</summary>
    /// <remarks>Two units write a character beyond the basic plane.</remarks>
    private static bool IsDropped(ReadOnlySpan<char> text, int at)
    {
        char character = text[at];
        return char.IsHighSurrogate(character)
            ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) && HasNoInk(new Rune(character, text[at + 1]))
            : char.IsLowSurrogate(character)
                ? at > 0 && char.IsHighSurrogate(text[at - 1]) && HasNoInk(new Rune(text[at - 1], character))
                : FoldTable.Of(character) == Dropped;
    }

    /// <summary>Indicates whether a character is a format, or in the plane that Unicode keeps for tags and selectors.</summary>
    private static bool HasNoInk(Rune rune) =>
        rune.Value is >= 0xE0000 and <= 0xE0FFF || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsEnclosed(char character) => FoldTable.Enclosed(character) != FoldTable.Dropped;

    /// <summary>Indicates whether another enclosed digit is beside this one.</summary>
    /// <remarks>A single circled digit numbers a list; several in a row write a number.</remarks>
    private static bool HasEnclosedBeside(ReadOnlySpan<char> text, int at) =>
        (at > 0 && IsEnclosed(text[at - 1])) || (at + 1 < text.Length && IsEnclosed(text[at + 1]));
}
