namespace Yipai.Privacy.Detection;

/// <summary>Checks mainland mobile numbers (手机号码): 11 digits that begin with 13 to 19.</summary>
/// <remarks>
/// Segments are assigned every year, so only the first two digits are checked. A number that was ported to another carrier stays valid.
/// </remarks>
internal static class MobileNumberValidator
{
    internal const int DigitCount = 11;

    /// <summary>
    /// Checks one number, with or without <c>+86</c>, <c>0086</c> or <c>86</c>, in groups by spaces or hyphens or in one piece.
    /// </summary>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[DigitCount + 5];
        int length = ValueText.Compact(value, digits, " -()");
        if (length <= 0)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        ReadOnlySpan<char> number = digits[..length];
        number = number.Length == 14 && number.StartsWith("+86") ? number[3..]
            : number.Length == 15 && number.StartsWith("0086") ? number[4..]
            : number.Length == 13 && number.StartsWith("86") ? number[2..]
            : number;
        return number.Length != DigitCount ? ValueFault.Length
            : !CheckDigits.AreDigits(number) ? ValueFault.Character
            : IsNumber(number) ? ValueFault.None
            : ValueFault.Prefix;
    }

    internal static bool IsNumber(ReadOnlySpan<char> digits) => digits is ['1', >= '3', ..] && digits.Length == DigitCount;
}
