namespace Yipai.Privacy.Detection;

/// <summary>Finds mobile numbers in Chinese numerals, such as 幺三八一二三四五六七八, also mixed with digits.</summary>
/// <remarks>It runs only together with the search for names or addresses, which reads every Chinese character anyway.</remarks>
internal sealed class SpelledMobileRecognizer() : TextRecognizer("一幺壹")
{
    private const string Numerals = "〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖";
    private const string Digits = "0001112233445566778899";
    private const string Units = "十百千万亿点拾佰仟年月日号";

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (at > 0 && Digit(text[at - 1]) != '\0')
        {
            return;
        }

        Span<char> digits = stackalloc char[MobileNumberValidator.DigitCount];
        int count = 0;
        int end = at;
        for (; count < digits.Length && end < text.Length && end - at < Reach; end++)
        {
            char digit = Digit(text[end]);
            if (digit != '\0')
            {
                digits[count++] = digit;
            }
            else if (!NumberReader.IsSeparator(text[end]))
            {
                return;
            }
        }

        bool goesOn = end < text.Length && (Digit(text[end]) != '\0' || Units.Contains(text[end], StringComparison.Ordinal));
        if (count == digits.Length && !goesOn && MobileNumberValidator.IsNumber(digits))
        {
            found.Add(new TextFinding(FindingKinds.MobileNumber, at, end - at, FindingRules.Mobile, 0.85, FindingValidation.Passed));
        }
    }

    private static char Digit(char character) =>
        char.IsAsciiDigit(character) ? character
        : Numerals.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? Digits[index]
        : '\0';
}
