using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Brings numbers into the shape that their formats count on.</summary>
internal static class ValueShape
{
    /// <summary>The longest number, a country prefix counted.</summary>
    public const int LongestNumber = 24;

    private const int ShortestCard = 12;
    private const int LongestCard = 19;

    /// <summary>The lengths of a number written plainly, by the item's index; none where an item is no number.</summary>
    private static readonly (byte Shortest, byte Longest)[] PlainLengths = FindPlainLengths();

    /// <summary>Whether values of the item are counted without separators and prefix.</summary>
    public static bool IsNumber(DataItem item) => PlainLengths[item.Index].Longest > 0;

    /// <summary>Whether the value is a number of the item's length, of digits alone but for a final X.</summary>
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

    /// <summary>The value without separators and prefix.</summary>
    /// <remarks>Stars pass as digits, so that a value masked before shows no more than it did.</remarks>
    /// <param name="item">One for which <see cref="IsNumber"/> holds.</param>
    /// <param name="value">The value.</param>
    /// <param name="number">Receives the characters, <see cref="LongestNumber"/> units.</param>
    /// <param name="start">Where the number begins, behind its prefix.</param>
    /// <returns>Its length, or -1 where it has not the shape of its kind.</returns>
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

    /// <summary>The length of the country's prefix before a mobile number, else 0.</summary>
    public static int PrefixLength(ReadOnlySpan<char> number) => number switch
    {
        ['0', '0', '8', '6', ..] when number.Length == 4 + MobileNumberValidator.DigitCount => 4,
        ['8', '6', ..] when number.Length == 2 + MobileNumberValidator.DigitCount => 2,
        _ => 0,
    };

    /// <summary>Digits, stars and a final X in half width, or -1 where anything else is in between.</summary>
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
