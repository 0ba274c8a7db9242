using System.Numerics;
using System.Runtime.CompilerServices;

namespace Yipai.Cases.Codes;

/// <summary>Reads and writes digits and upper-case letters as numbers, in UTF-16 or UTF-8.</summary>
internal static class CodeCharacters
{
    private const uint LetterOffset = 'A' - 10;

    /// <summary>Reads up to 19 decimal digits.</summary>
    /// <returns>The index of the first character that is not a digit, or -1 if all are digits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadDigits<TChar>(ReadOnlySpan<TChar> text, out ulong number)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        number = 0;
        for (int index = 0; index < text.Length; index++)
        {
            uint digit = uint.CreateTruncating(text[index]) - '0';
            if (digit > 9)
            {
                return index;
            }

            number = (number * 10) + digit;
        }

        return -1;
    }

    /// <summary>Reads up to 12 digits and upper-case letters as a number in base 36.</summary>
    /// <returns>The index of the first other character, or -1 if the text has no other.</returns>
    public static int ReadLetters<TChar>(ReadOnlySpan<TChar> text, out ulong number)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        number = 0;
        for (int index = 0; index < text.Length; index++)
        {
            uint character = uint.CreateTruncating(text[index]);
            uint digit = character - '0' <= 9 ? character - '0' : character - 'A' <= 'Z' - 'A' ? character - LetterOffset : 36;
            if (digit == 36)
            {
                return index;
            }

            number = (number * 36) + digit;
        }

        return -1;
    }

    /// <summary>Fills the destination with the last digits of a number.</summary>
    /// <remarks>The method is inlined, so that the compiler replaces the division by a constant radix with a multiplication.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<TChar>(ulong number, uint radix, Span<TChar> destination)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (int index = destination.Length - 1; index >= 0; index--)
        {
            (number, ulong digit) = Math.DivRem(number, radix);
            destination[index] = TChar.CreateTruncating(digit + (digit > 9 ? LetterOffset : '0'));
        }
    }
}
