namespace Yipai.Privacy.Detection;

/// <summary>Checks mainland landline numbers (固定电话): an area code and 7 or 8 local digits.</summary>
/// <remarks>
/// With +86 the 0 of the area code is left out (ITU-T E.164). Service numbers (400, 800, 12345) have no area code and are invalid here.
/// </remarks>
internal static class LandlineNumberValidator
{
    private const int MostDigits = 15;
    private const int MostExtension = 5;

    /// <summary>Checks one number.</summary>
    /// <remarks>
    /// Valid are, for example, <c>0411-84801234</c>, <c>(010) 6655 4433</c>, <c>+86-411-84801234</c> and <c>0411-84801234转801</c>.
    /// </remarks>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        ValueCheck check = ValidateMain(value);
        int extension = value.LastIndexOfAny('-', '转');
        bool extended = !check.IsValid && extension > 0 && value.Length - extension - 1 is > 0 and <= MostExtension
            && CheckDigits.AreDigits(value[(extension + 1)..]);
        return extended && ValidateMain(value[..extension]).IsValid ? ValueFault.None : check;
    }

    /// <summary>Indicates whether the digits are a local number.</summary>
    /// <remarks>It begins with 2 to 9; 0 is the trunk prefix and 1 begins short codes (110, 12345).</remarks>
    internal static bool IsLocal(ReadOnlySpan<char> digits) => digits.Length is 7 or 8 && digits[0] >= '2';

    private static ValueCheck ValidateMain(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[MostDigits + 2];
        digits[0] = '0';
        int length = ValueText.Compact(value, digits[1..], " -()（）—－");
        if (length <= 0)
        {
            return value.IsEmpty ? ValueFault.Empty : ValueFault.Length;
        }

        ReadOnlySpan<char> number = digits.Slice(1, length);
        int country = number.StartsWith("+86") ? 3 : number.StartsWith("0086") ? 4 : number.StartsWith("86") && length > 10 ? 2 : 0;
        if (country > 0 && length > country)
        {
            int first = number[country] == '0' ? country + 1 : country;
            digits[country] = '0';
            number = digits[first..(length + 1)];
        }

        int area = AreaCodes.LengthAt(number);
        return !CheckDigits.AreDigits(number) ? ValueFault.Character
            : area == 0 ? ValueFault.Prefix
            : number.Length - area is not (7 or 8) ? ValueFault.Length
            : IsLocal(number[area..]) ? ValueFault.None
            : ValueFault.Prefix;
    }
}
