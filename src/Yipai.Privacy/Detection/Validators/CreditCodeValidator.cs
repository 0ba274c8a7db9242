using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Checks unified social credit codes (统一社会信用代码) of 18 characters.</summary>
/// <remarks>
/// By GB 32100-2015, a code holds the registering department, category, division, organisation code and a check character modulo 31. A few
/// codes were issued with a check character of another rule. They are invalid here, and the scanner finds them if the text names them.
/// </remarks>
internal static class CreditCodeValidator
{
    internal const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string Departments = "123456789ANY";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks one code.</summary>
    /// <remarks>Letters must be in upper case.</remarks>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        if (value.Length != Length)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        return value.ContainsAnyExcept(Letters) ? ValueFault.Character
            : !HasShape(value) ? ValueFault.Prefix
            : IsChecked(value) ? ValueFault.None
            : ValueFault.CheckDigit;
    }

    /// <summary>Indicates whether department, category and the digits of the division are where they should be.</summary>
    internal static bool HasShape(ReadOnlySpan<char> code) => code.Length == Length
        && Departments.Contains(code[0], StringComparison.Ordinal)
        && (char.IsAsciiDigit(code[1]) || code[1] is 'A' or 'G')
        && HasDivision(code) && !code.ContainsAnyExcept(Letters);

    /// <summary>
    /// Indicates whether the organisation code inside, if it has only digits, has a valid check digit of its own (GB 11714-1997).
    /// </summary>
    internal static bool HasOrganisation(ReadOnlySpan<char> code)
    {
        int sum = 0;
        for (int index = 0; index < OrganisationWeights.Length; index++)
        {
            sum += (code[8 + index] - '0') * OrganisationWeights[index];
        }

        return (11 - (sum % 11)) % 11 == code[16] - '0';
    }

    /// <summary>Indicates whether the third to eighth character may be a division's code.</summary>
    /// <remarks>National registers write 100000; else the province must exist.</remarks>
    internal static bool HasDivision(ReadOnlySpan<char> code) => CheckDigits.AreDigits(code[2..8])
        && (code[2..8] is "100000" || DivisionTable.IsCode(CheckDigits.Number(code[2..4]) * 10_000));

    private static bool IsChecked(ReadOnlySpan<char> code)
    {
        int sum = 0;
        for (int index = 0; index < Weights.Length; index++)
        {
            sum += Alphabet.IndexOf(code[index], StringComparison.Ordinal) * Weights[index];
        }

        return code[^1] == Alphabet[(31 - (sum % 31)) % 31];
    }
}
