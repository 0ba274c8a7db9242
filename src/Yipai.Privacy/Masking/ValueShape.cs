using Yipai.Privacy.Classification;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Brings numbers into the shape that their formats count on.</summary>
internal static class ValueShape
{
    private const int ShortestCard = 12;
    private const int LongestCard = 19;

    /// <summary>The value without separators and prefix, or null where it has not the shape of its kind.</summary>
    /// <remarks>Stars pass as digits, so that a value masked twice looks like one masked once.</remarks>
    public static string? Normalize(DataItem item, string value)
    {
        if (item == DataItems.MobileNumber)
        {
            return WithoutCountryPrefix(Compact(value)) is { Length: MobileNumberValidator.DigitCount } mobile ? mobile : null;
        }

        if (item == DataItems.IdentityNumber)
        {
            return Compact(value) is { Length: IdentityNumberValidator.Length or IdentityNumberValidator.LegacyLength } number ? number : null;
        }

        if (item == DataItems.BankCardNumber)
        {
            return Compact(value) is { Length: >= ShortestCard and <= LongestCard } card ? card : null;
        }

        return value;
    }

    public static string WithoutCountryPrefix(string number) => number switch
    {
        ['0', '0', '8', '6', .. { Length: MobileNumberValidator.DigitCount } mobile] => mobile,
        ['8', '6', .. { Length: MobileNumberValidator.DigitCount } mobile] => mobile,
        _ => number,
    };

    /// <summary>Digits, stars and a final X in half width, or an empty string where anything else is in between.</summary>
    private static string Compact(string value)
    {
        var compact = new System.Text.StringBuilder(value.Length);
        foreach (char original in value)
        {
            char character = NumberReader.Fold(original);
            if (char.IsAsciiDigit(character) || character is '*' or 'X' or 'x')
            {
                compact.Append(character);
            }
            else if (!NumberReader.IsSeparator(original) && character is not ('+' or '(' or ')'))
            {
                return "";
            }
        }

        return compact.ToString();
    }
}
