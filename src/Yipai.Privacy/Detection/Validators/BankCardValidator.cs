using System.Globalization;

namespace Yipai.Privacy.Detection;

/// <summary>Checks bank card numbers (银行卡号) of 14 to 19 digits.</summary>
/// <remarks>
/// By ISO/IEC 7812-1, a number needs a prefix that a scheme or a mainland bank uses with this length, and the Luhn digit.
/// </remarks>
internal static class BankCardValidator
{
    internal const int LeastDigits = 14;
    internal const int MostDigits = 19;

    private static readonly string[][] BankPrefixes = ReadPrefixes();

    /// <summary>Checks one number, with or without groups by spaces or hyphens.</summary>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[MostDigits];
        int length = ValueText.Compact(value, digits, " -");
        if (length < LeastDigits)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        ReadOnlySpan<char> number = digits[..length];
        return !CheckDigits.AreDigits(number) ? ValueFault.Character
            : !HasPrefix(number) ? ValueFault.Prefix
            : CheckDigits.IsLuhn(number) ? ValueFault.None
            : ValueFault.CheckDigit;
    }

    internal static bool HasPrefix(ReadOnlySpan<char> number)
    {
        int two = CheckDigits.Number(number[..2]);
        int four = CheckDigits.Number(number[..4]);
        return number.Length switch
        {
            14 => two is 36 or 38 || four is >= 3000 and <= 3059,
            15 => two is 34 or 37 || HasBankPrefix(number),
            16 => number[0] == '4'
                || two is (>= 51 and <= 55) or 62 or 65 or 81
                || four is (>= 2221 and <= 2720) or (>= 3528 and <= 3589) or 6011
                || IsMaestro(four) || HasBankPrefix(number),
            >= 17 and <= 19 => two is 62 or 81 || IsMaestro(four) || HasBankPrefix(number),
            _ => false,
        };
    }

    private static bool IsMaestro(int four) => four is 5018 or 5020 or 5038 or 5893 or 6304 or 6759 or (>= 6761 and <= 6763);

    private static bool HasBankPrefix(ReadOnlySpan<char> number)
    {
        foreach (string prefix in BankPrefixes[number.Length])
        {
            if (number.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the prefixes of banks by the length of the number.</summary>
    private static string[][] ReadPrefixes()
    {
        var prefixes = new string[MostDigits + 1][];
        Array.Fill(prefixes, []);
        foreach ((string length, string[] values) in DivisionTable.Lines("card-bins.tsv"))
        {
            prefixes[int.Parse(length, CultureInfo.InvariantCulture)] = values;
        }

        return prefixes;
    }
}
