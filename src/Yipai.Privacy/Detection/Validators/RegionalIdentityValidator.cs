namespace Yipai.Privacy.Detection;

/// <summary>Checks identity card numbers of Hong Kong, Macau and Taiwan (港澳台居民身份证).</summary>
internal static class RegionalIdentityValidator
{
    private const string TaiwanLetters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    /// <summary>Checks a Hong Kong number: one or two letters, six digits, and a check character with or without brackets.</summary>
    public static ValueCheck ValidateHongKong(ReadOnlySpan<char> value)
    {
        Span<char> number = stackalloc char[9];
        int length = ValueText.Compact(value, number, "()[]（）【】 ");
        if (length is not (8 or 9))
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        number = number[..length];
        ReadOnlySpan<char> digits = number[^7..^1];
        bool characters = CheckDigits.AreDigits(digits) && char.IsAsciiLetterUpper(number[0]) && char.IsAsciiLetterUpper(number[length - 8])
            && (char.IsAsciiDigit(number[^1]) || number[^1] == 'A');
        return !characters ? ValueFault.Character : HongKongSum(number) % 11 == 0 ? ValueFault.None : ValueFault.CheckDigit;
    }

    /// <summary>Checks a Macau number: seven digits that begin with 1, 5 or 7, and a digit in brackets.</summary>
    /// <remarks>The rule of the last digit is not public.</remarks>
    public static ValueCheck ValidateMacau(ReadOnlySpan<char> value)
    {
        Span<char> number = stackalloc char[8];
        int length = ValueText.Compact(value, number, "()（）/ ");
        return length != 8 ? value.IsEmpty ? ValueFault.Empty : ValueFault.Length
            : !CheckDigits.AreDigits(number) ? ValueFault.Character
            : number[0] is '1' or '5' or '7' ? ValueFault.None
            : ValueFault.Prefix;
    }

    /// <summary>
    /// Checks a Taiwan number, or a residence number in the form of 2021: a letter and nine digits, the last of which is a check digit.
    /// </summary>
    public static ValueCheck ValidateTaiwan(ReadOnlySpan<char> value)
    {
        if (value.Length != 10)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        int letter = TaiwanLetters.IndexOf(value[0], StringComparison.Ordinal);
        if (letter < 0 || !CheckDigits.AreDigits(value[1..]))
        {
            return ValueFault.Character;
        }

        if (value[1] is not ('1' or '2' or '8' or '9'))
        {
            return ValueFault.Prefix;
        }

        letter += 10;
        int sum = (letter / 10) + (letter % 10 * 9) + value[9] - '0';
        for (int index = 1; index < 9; index++)
        {
            sum += (value[index] - '0') * (9 - index);
        }

        return sum % 10 == 0 ? ValueFault.None : ValueFault.CheckDigit;
    }

    /// <summary>Computes the sum with weights 9 to 1.</summary>
    /// <remarks>A missing first letter counts as a space, which is 36.</remarks>
    private static int HongKongSum(ReadOnlySpan<char> number)
    {
        int sum = number.Length == 8 ? 36 * 9 : 0;
        for (int index = 0; index < number.Length; index++)
        {
            char character = number[index];
            int value = char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;
            sum += value * (number.Length - index);
        }

        return sum;
    }
}
