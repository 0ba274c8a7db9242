namespace Yipai.Privacy.Detection;

/// <summary>Reads mobile numbers in the forms that spreadsheets write: 1.3812345678E+10, 13,812,345,678.</summary>
internal static class SpreadsheetReader
{
    private const int Decimals = MobileNumberValidator.DigitCount - 1;

    /// <summary>Adds the number that begins with a single 1 and a decimal point, and has the exponent 10.</summary>
    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        if (token.Length != 1 || token.Value[0] != '1' || token.After != '.')
        {
            return;
        }

        Span<char> digits = stackalloc char[MobileNumberValidator.DigitCount];
        digits.Fill('0');
        digits[0] = '1';
        int at = token.End + 1;
        int count = 1;
        while (count < digits.Length && char.IsAsciiDigit(token.CharacterAt(at)))
        {
            digits[count++] = token.Text[at++];
        }

        bool exponent = token.CharacterAt(at) is 'E' or 'e';
        at += token.CharacterAt(at + 1) == '+' ? 2 : 1;
        if (exponent && count >= Decimals && token.CharacterAt(at) == '1' && token.CharacterAt(at + 1) == '0'
            && !NumberReader.IsWordCharacter(token.CharacterAt(at + 2)) && MobileNumberValidator.IsNumber(digits) && !token.IsTiedBefore)
        {
            found.Add(new TextFinding(
                FindingKinds.MobileNumber, token.Start, at + 2 - token.Start, FindingRules.Mobile, 0.7, FindingValidation.Passed));
        }
    }
}
