namespace Yipai.Privacy.Detection;

/// <summary>Checks passport numbers (护照号码) of the mainland, Hong Kong and Macau.</summary>
/// <remarks>
/// Ordinary passports have E and 8 digits, E with a letter and 7 digits, formerly G and 8 digits, or 14 or 15 and 7 digits. Diplomatic,
/// service and public-affairs passports have D, S or P and 7 or 8 digits, or DE, SE or PE and 7 digits. Hong Kong passports have K or H and
/// 8 digits, or KJ or HJ and 7. Macau passports have MA or MB and 7 digits. Passports of other countries cannot be checked.
/// </remarks>
internal static class PassportValidator
{
    /// <summary>Checks one number.</summary>
    /// <remarks>Letters may be in upper or lower case.</remarks>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        if (value.Length is not (8 or 9))
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        Span<char> number = stackalloc char[value.Length];
        value.ToUpperInvariant(number);
        int letters = CheckDigits.FirstDigit(number) is var first && first >= 0 ? first : number.Length;
        if (letters > 2 || !CheckDigits.AreDigits(number[letters..]))
        {
            return ValueFault.Character;
        }

        return (letters, number.Length) switch
        {
            (0, 9) => number[..2] is "14" or "15" ? ValueFault.None : ValueFault.Prefix,
            (1, 9) => number[0] is 'E' or 'G' or 'D' or 'S' or 'P' or 'K' or 'H' ? ValueFault.None : ValueFault.Prefix,
            (1, 8) => number[0] is 'D' or 'S' or 'P' ? ValueFault.None : ValueFault.Prefix,
            (2, 9) => IsPair(number[0], number[1]) ? ValueFault.None : ValueFault.Prefix,
            _ => ValueFault.Shape,
        };
    }

    private static bool IsPair(char first, char second) => first switch
    {
        'E' => second is not ('I' or 'O') && char.IsAsciiLetterUpper(second),
        'D' or 'S' or 'P' => second == 'E',
        'K' or 'H' => second == 'J',
        'M' => second is 'A' or 'B',
        _ => false,
    };
}
