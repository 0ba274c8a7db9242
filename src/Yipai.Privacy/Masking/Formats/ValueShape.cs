using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Brings numbers into the shape on which their formats count.</summary>
internal static class ValueShape
{
    /// <summary>Gives the longest number, with a country prefix.</summary>
    public const int LongestNumber = 24;

    private const int ShortestCard = 12;
    private const int LongestCard = 19;

    /// <summary>Holds the lengths of plainly written numbers by the item's index.</summary>
    /// <remarks>An item that is not a number has the lengths 0.</remarks>
    private static readonly (byte Shortest, byte Longest)[] PlainLengths = FindPlainLengths();

    /// <summary>Indicates whether values of the item are counted without separators and prefix.</summary>
    public static bool IsNumber(DataItem item) => PlainLengths[item.Index].Longest > 0;

    /// <summary>
    /// Indicates whether the value is a number of the item's length and has only digits, with an X allowed at the end of an identity
    /// number.
    /// </summary>
    public static bool IsPlainNumber(DataItem item, ReadOnlySpan<char> value)
    {
        (byte shortest, byte longest) = PlainLengths[item.Index];
        if (value.Length < shortest || value.Length > longest || longest == 0)
        {
            return false;
        }

        ReadOnlySpan<char> digits = value[^1] is 'X' or 'x' && longest == IdentityNumberValidator.Length ? value[..^1] : value;
        return !digits.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Copies the value without separators, and finds where its prefix ends.</summary>
    /// <remarks>Stars pass as digits, so that a value that was masked before shows no more than it did.</remarks>
    /// <param name="item">An item for which <see cref="IsNumber"/> returns true.</param>
    /// <param name="value">The value.</param>
    /// <param name="number">Receives the characters and has room for <see cref="LongestNumber"/> units.</param>
    /// <param name="start">The index at which the number begins, behind its prefix.</param>
    /// <returns>The length of the number, or -1 if the value does not have the shape of its kind.</returns>
    public static int Normalize(DataItem item, ReadOnlySpan<char> value, Span<char> number, out int start)
    {
        start = 0;
        int length = Compact(value, number);
        if (item == DataItems.MobileNumber)
        {
            start = PrefixLength(number[..Math.Max(0, length)]);
            return length - start == MobileNumberValidator.DigitCount ? MobileNumberValidator.DigitCount : -1;
        }

        bool hasShape = item == DataItems.IdentityNumber
            ? length is IdentityNumberValidator.Length or IdentityNumberValidator.LegacyLength
            : length is >= ShortestCard and <= LongestCard;
        return hasShape ? length : -1;
    }

    /// <summary>Returns the length of the country prefix before a mobile number, or 0 if there is no prefix.</summary>
    public static int PrefixLength(ReadOnlySpan<char> number) => number switch
    {
        ['0', '0', '8', '6', ..] when number.Length == 4 + MobileNumberValidator.DigitCount => 4,
        ['8', '6', ..] when number.Length == 2 + MobileNumberValidator.DigitCount => 2,
        _ => 0,
    };

    /// <summary>Copies digits, stars and a final X in half width.</summary>
    /// <remarks>Returns -1 if the value holds any other character.</remarks>
    private static int Compact(ReadOnlySpan<char> value, Span<char> number)
    {
        if (value.Length <= number.Length && !value.ContainsAnyExceptInRange('0', '9'))
        {
            value.CopyTo(number);
            return value.Length;
        }

        int length = 0;
        foreach (char original in value)
        {
            char character = NumberReader.Fold(original);
            if (char.IsAsciiDigit(character) || character is '*' or 'X' or 'x')
            {
                if (length == number.Length)
                {
                    return -1;
                }

                number[length++] = character;
            }
            else if (!NumberReader.IsSeparator(original) && character is not ('+' or '(' or ')'))
            {
                return -1;
            }
        }

        return length;
    }

    private static (byte Shortest, byte Longest)[] FindPlainLengths()
    {
        var lengths = new (byte, byte)[DataItems.All.Count];
        lengths[DataItems.MobileNumber.Index] = (MobileNumberValidator.DigitCount, MobileNumberValidator.DigitCount);
        lengths[DataItems.IdentityNumber.Index] = (IdentityNumberValidator.Length, IdentityNumberValidator.Length);
        lengths[DataItems.BankCardNumber.Index] = (ShortestCard, LongestCard);
        return lengths;
    }
}
