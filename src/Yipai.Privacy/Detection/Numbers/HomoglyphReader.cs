namespace Yipai.Privacy.Detection;

/// <summary>Reads numbers in which letters replace digits that look alike: 138O0l38000, 电话 138B2S45678.</summary>
internal static class HomoglyphReader
{
    private const int LeastDigits = 7;
    private const int LeastAnnounced = 5;

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        int prefix = token.Before == '+' && token.Length == MobileNumberValidator.DigitCount + 2 && token.Value.StartsWith("86") ? 2 : 0;
        if (token.Length - prefix is not (MobileNumberValidator.DigitCount or IdentityNumberValidator.Length) || token.IsTiedBefore)
        {
            return;
        }

        Span<char> number = stackalloc char[token.Length - prefix];
        int digits = 0;
        bool isRare = false;
        for (int index = 0; index < number.Length; index++)
        {
            char character = token.Value[index + prefix];
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            number[index] = DigitLike(character);
            isRare |= char.IsAsciiDigit(number[index]) && !char.IsAsciiDigit(character) && character is not ('O' or 'o' or 'l' or 'I');
        }

        int least = token.Has(CueKinds.Phone | CueKinds.Identity) ? LeastAnnounced : LeastDigits;
        if (digits < least || !CheckDigits.AreDigits(number[..^1]) || (isRare && !token.IsNear(CueKinds.Phone | CueKinds.Identity)))
        {
            return;
        }

        if (MobileNumberValidator.IsNumber(number) && char.IsAsciiDigit(number[^1]))
        {
            found.Add(MobileFinding.Of(token.Start, token.Length, 0.75, token.Has(CueKinds.Serial)));
        }
        else if (number.Length == IdentityNumberValidator.Length && IdentityNumberValidator.Check(number) == ValueFault.None)
        {
            found.Add(new TextFinding(
                FindingKinds.IdentityNumber, token.Start, token.Length, FindingRules.IdChecksum, 0.85, FindingValidation.Passed));
        }
    }

    /// <summary>Returns the digit that a letter looks like.</summary>
    /// <remarks>All but O, l and I need a word that announces the number.</remarks>
    private static char DigitLike(char letter) => letter switch
    {
        'O' or 'o' or 'D' or 'Q' => '0',
        'l' or 'I' or 'i' => '1',
        'Z' or 'z' => '2',
        'S' or 's' => '5',
        'b' or 'G' => '6',
        'B' => '8',
        'g' or 'q' => '9',
        'x' => 'X',
        _ => letter,
    };
}
