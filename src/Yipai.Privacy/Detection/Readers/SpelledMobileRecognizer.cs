namespace Yipai.Privacy.Detection;

/// <summary>Finds mobile numbers in Chinese numerals, such as 幺三八一二三四五六七八, also mixed with digits.</summary>
/// <remarks>It runs only together with the search for names or addresses, which reads every Chinese character anyway.</remarks>
internal sealed class SpelledMobileRecognizer() : TextRecognizer("一幺壹")
{
    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        bool hasPrefix = at > 2 && text[at - 1] == '6' && text[at - 2] == '8' && text[at - 3] == '+';
        if (hasPrefix || at == 0 || Numerals.DigitOf(text[at - 1]) == '\0')
        {
            BrokenNumberReader.ReadWritten(text, at, found);
        }
    }
}
