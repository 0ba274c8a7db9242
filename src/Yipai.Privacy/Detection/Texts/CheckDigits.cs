using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Computes the sums by which numbers check themselves.</summary>
internal static class CheckDigits
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Indicates whether the digits satisfy ISO/IEC 7812-1 Annex B (Luhn).</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int index = digits.Length - 1, place = 0; index >= 0; index--, place++)
        {
            int digit = digits[index] - '0';
            int doubled = digit * 2;
            sum += (place & 1) == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    /// <summary>Indicates whether 18 characters end with the check character of ISO 7064, MOD 11-2.</summary>
    public static bool IsMod11(ReadOnlySpan<char> number)
    {
        int sum = 0;
        foreach (char digit in number[..^1])
        {
            sum = (sum + digit - '0') * 2 % 11;
        }

        int check = (12 - sum) % 11;
        return number[^1] == (check == 10 ? 'X' : (char)('0' + check));
    }

    public static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    /// <summary>Indicates whether the text has at least one character and only ASCII digits.</summary>
    /// <remarks>For a few characters a plain loop is the fastest.</remarks>
    public static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Returns the index of the first ASCII digit, or -1 if there is no digit.</summary>
    public static int FirstDigit(ReadOnlySpan<char> text)
    {
        int index = 0;
        while (index < text.Length && !char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index < text.Length ? index : -1;
    }

    public static bool AreHexadecimal(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(Hexadecimal);

    /// <summary>Indicates whether such a day exists and is in the years 1900 to 2100.</summary>
    public static bool IsDate(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
