namespace Yipai.Privacy.Detection;

/// <summary>Checks mainland landline numbers (固定电话): area code and 7 or 8 local digits.</summary>
public static class LandlineNumberValidator
{
    private const int MostDigits = 12;

    /// <summary>Checks one number such as <c>0411-84801234</c> or <c>(010) 6655 4433</c>.</summary>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[MostDigits + 1];
        int length = ValueText.Compact(value, digits, " -()（）—－");
        if (length <= 0)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        ReadOnlySpan<char> number = digits[..length];
        int area = AreaCodes.LengthAt(number);
        return !CheckDigits.AreDigits(number) ? ValueFault.Character
            : area == 0 ? ValueFault.Prefix
            : number.Length - area is not (7 or 8) ? ValueFault.Length
            : IsLocal(number[area..]) ? ValueFault.None
            : ValueFault.Prefix;
    }

    /// <summary>Local numbers begin with 2 to 9; 0 is the trunk prefix and 1 begins short codes (110, 12345).</summary>
    internal static bool IsLocal(ReadOnlySpan<char> digits) => digits.Length is 7 or 8 && digits[0] >= '2';
}
