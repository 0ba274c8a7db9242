namespace Yipai.Privacy.Detection;

/// <summary>Checks resident identity numbers (公民身份号码) of 18 or 15 characters.</summary>
/// <remarks>
/// By GB 11643-1999, a number holds division, birth date, order and the check character of ISO 7064 MOD 11-2. The numbers of residence
/// permits begin with 81, 82 or 83 for residents of Hong Kong, Macau and Taiwan. They begin with 9 for foreigners with permanent residence,
/// and then a province and a country follow, or 91 in older lists. Numbers of 15 digits were issued until 1999 and have no check character.
/// </remarks>
internal static class IdentityNumberValidator
{
    internal const int Length = 18;
    internal const int LegacyLength = 15;

    /// <summary>Checks one number.</summary>
    /// <remarks>Spaces between groups are ignored, and a lower-case x counts as X.</remarks>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        Span<char> number = stackalloc char[Length];
        int length = ValueText.Compact(value, number, " ");
        if (length <= 0)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        if (length is not (Length or LegacyLength))
        {
            return ValueFault.Length;
        }

        number = number[..length];
        if (length == Length && number[^1] == 'x')
        {
            number[^1] = 'X';
        }

        bool characters = CheckDigits.AreDigits(number[..^1]) && (char.IsAsciiDigit(number[^1]) || (length == Length && number[^1] == 'X'));
        return characters ? Check(number) : ValueFault.Character;
    }

    /// <summary>Checks a number that has only digits, except for a last character X in upper case.</summary>
    internal static ValueFault Check(ReadOnlySpan<char> number)
    {
        bool legacy = number.Length == LegacyLength;
        int year = legacy ? 1900 + CheckDigits.Number(number[6..8]) : CheckDigits.Number(number[6..10]);
        ReadOnlySpan<char> day = legacy ? number[8..12] : number[10..14];
        return !IsIssuer(number[..6], legacy) ? ValueFault.Division
            : !CheckDigits.IsDate(year, CheckDigits.Number(day[..2]), CheckDigits.Number(day[2..])) ? ValueFault.Date
            : !legacy && !CheckDigits.IsMod11(number) ? ValueFault.CheckDigit
            : ValueFault.None;
    }

    private static bool IsIssuer(ReadOnlySpan<char> digits, bool legacy)
    {
        int code = CheckDigits.Number(digits);
        return DivisionTable.IsCode(code)
            || (!legacy && digits[0] == '9' && (digits[1] == '1' || DivisionTable.IsCode(code / 1000 % 100 * 10_000)));
    }
}
