namespace Yipai.Privacy.Detection;

/// <summary>
/// Reads mobile numbers that signs other than spaces and hyphens divide, such as 138.1234.5678, or that a line end divides.
/// </summary>
internal static class DividedMobileReader
{
    /// <summary>Gives how many digits precede the first sign.</summary>
    public const int FirstGroup = 3;

    /// <summary>Gives how many digits precede a second sign, or one that is alone.</summary>
    public const int SecondGroup = 7;

    public static bool IsDivider(char character) =>
        IsUnusual(character) || character is '/' or ',' or '，' or '\n' or '\r' or '\t' or '+' or '*';

    /// <summary>Adds the number that begins with a run of 3 or 7 digits.</summary>
    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        Span<char> digits = stackalloc char[MobileNumberValidator.DigitCount];
        char divider = '\0';
        int count = 0;
        int at = token.Start;
        for (; count < digits.Length; at++)
        {
            char character = token.CharacterAt(at);
            char sign = character == '\r' ? '\n' : character;
            if (char.IsAsciiDigit(character))
            {
                digits[count++] = character;
            }
            else if (count is FirstGroup or SecondGroup && IsDivider(sign) && token.CharacterAt(at - 1) != character
                && (divider == '\0' || divider == sign))
            {
                divider = sign;
            }
            else
            {
                return;
            }
        }

        bool goesOn = NumberReader.IsWordCharacter(token.CharacterAt(at))
            || (token.CharacterAt(at) == divider && char.IsAsciiDigit(token.CharacterAt(at + 1)));
        if (divider == '\0' || goesOn || token.IsTiedBefore || !MobileNumberValidator.IsNumber(digits)
            || token.Has(CueKinds.Version))
        {
            return;
        }

        bool isPlain = IsUnusual(divider) && token.Length == FirstGroup && token.CharacterAt(token.Start + SecondGroup + 1) == divider;
        if (isPlain || token.IsNear(CueKinds.Phone))
        {
            found.Add(MobileFinding.Of(token.Start, at - token.Start, isPlain ? 0.85 : 0.8, token.Has(CueKinds.Serial)));
        }
    }

    /// <summary>Indicates whether the sign rarely divides other numbers of three groups.</summary>
    private static bool IsUnusual(char character) => character is '.' or '·' or '•' or '_' or '~';
}
