namespace Yipai.Privacy.Detection;

/// <summary>Reads numbers in which letters replace the digits 0 or 1: 138O0l38000.</summary>
internal static class HomoglyphReader
{
    private const int LeastDigits = 8;

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length is not (MobileNumberValidator.DigitCount or IdentityNumberValidator.Length) || token.IsTiedBefore)
        {
            return;
        }

        Span<char> number = stackalloc char[token.Length];
        int digits = 0;
        for (int index = 0; index < number.Length; index++)
        {
            char character = token.Value[index];
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            number[index] = character switch { 'O' or 'o' => '0', 'l' or 'I' => '1', 'x' => 'X', _ => character };
        }

        if (digits < LeastDigits || !CheckDigits.AreDigits(number[..^1]))
        {
            return;
        }

        if (MobileNumberValidator.IsNumber(number) && char.IsAsciiDigit(number[^1]) && !token.Has(CueKinds.Serial))
        {
            found.Add(new TextFinding(
                FindingKinds.MobileNumber, token.Start, token.Length, FindingRules.Mobile, 0.75, FindingValidation.Passed));
        }
        else if (number.Length == IdentityNumberValidator.Length && IdentityNumberValidator.Check(number) == ValueFault.None)
        {
            found.Add(new TextFinding(
                FindingKinds.IdentityNumber, token.Start, token.Length, FindingRules.IdChecksum, 0.85, FindingValidation.Passed));
        }
    }
}
