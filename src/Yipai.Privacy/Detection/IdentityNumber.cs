namespace Yipai.Privacy.Detection;

/// <summary>What makes 18 or 15 characters a resident identity number (GB 11643-1999, GB/T 2260).</summary>
internal static class IdentityNumber
{
    public const int Length = 18;
    public const int LegacyLength = 15;

    private const string CheckCharacters = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether place, date and check character (ISO 7064, MOD 11-2) all hold.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits) =>
        digits.Length == Length && IsProvince(digits) && IsDate(Number(digits[6..10]), digits[10..14]) && HasCheckCharacter(digits);

    /// <summary>Whether place and date hold in the form of 1985 to 1999, which had no check character.</summary>
    public static bool IsValidLegacy(ReadOnlySpan<char> digits) =>
        digits.Length == LegacyLength && IsProvince(digits) && IsDate(1900 + Number(digits[6..8]), digits[8..12]);

    private static bool HasCheckCharacter(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int index = 0; index < Weights.Length; index++)
        {
            sum += (digits[index] - '0') * Weights[index];
        }

        return digits[^1] == CheckCharacters[sum % 11];
    }

    private static bool IsProvince(ReadOnlySpan<char> digits) => Number(digits[..2]) is
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54)
        or (>= 61 and <= 65) or 71 or (>= 81 and <= 83) or 91;

    private static bool IsDate(int year, ReadOnlySpan<char> monthAndDay)
    {
        int month = Number(monthAndDay[..2]);
        int day = Number(monthAndDay[2..]);
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
