using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Yipai.Privacy.Detection;

/// <summary>Brings what looks like an ASCII letter or digit into that form, and keeps the way back.</summary>
/// <remarks>
/// Full-width, raised, enclosed, mathematical and other scripts' digits, Cyrillic and Greek letters of Latin form, spaces of any width; zero-width
/// characters and marks that combine are left out.
/// </remarks>
internal static class TextFolding
{
    private const int MostDropped = 16;
    private const char Dropped = FoldTable.Dropped;

    /// <summary>Whether any character would change; most texts pass with a look at sixteen characters at a time.</summary>
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

    /// <summary>Writes the folded text, and a mark wherever the way back changes.</summary>
    /// <returns>How many characters and how many marks were written.</returns>
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
            if (character == Dropped && text[at] != Dropped && ++dropped <= MostDropped)
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

    /// <summary>Copies up to where a look is needed, sixteen characters at a time.</summary>
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

    /// <summary>Whether all stand in ASCII, from the CJK punctuation to the ideographs, or among usual signs.</summary>
    private static bool ArePlain(Vector256<ushort> units)
    {
        Vector256<ushort> plain = Vector256.LessThan(units, Vector256.Create((ushort)0x80))
            | Within(units, 0x3000, 0x9FFF) | Within(units, 0xFF01, 0xFF0C) | Within(units, 0xFF1A, 0xFF1F) | Within(units, 0x2010, 0x2027);
        return plain == Vector256<ushort>.AllBitsSet;
    }

    private static Vector256<ushort> Within(Vector256<ushort> units, ushort first, ushort last) =>
        Vector256.LessThanOrEqual(units - Vector256.Create(first), Vector256.Create((ushort)(last - first)));

    private static bool AnyFolds(ReadOnlySpan<char> text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] > 0x7F && (IsEnclosed(text[at]) || Fold(text, at) != text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static char Fold(ReadOnlySpan<char> text, int at)
    {
        char character = text[at];
        if (character < '\u0080')
        {
            return character;
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

    private static bool IsEnclosed(char character) => FoldTable.Enclosed(character) != FoldTable.Dropped;

    /// <summary>A single circled digit counts items of a list; several in a row write a number.</summary>
    private static bool HasEnclosedBeside(ReadOnlySpan<char> text, int at) =>
        (at > 0 && IsEnclosed(text[at - 1])) || (at + 1 < text.Length && IsEnclosed(text[at + 1]));
}
