using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Detection;

/// <summary>Finds mobile numbers (手机号码): 11 digits from 13 to 19, with or without the prefix 86.</summary>
/// <remarks>Assigned segments change every year, so the second digit is the only range that is asked for.</remarks>
internal sealed class MobileNumberRecognizer() : TextRecognizer(NumberReader.Starts)
{
    public const int DigitCount = 11;

    private const uint GroupBreaks = (1u << 3) | (1u << 7);

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (!NumberReader.IsStart(text, at))
        {
            return;
        }

        int end = Read(text, AfterPrefix(text, at));
        if (end < 0)
        {
            end = Read(text, at);
        }

        if (end > 0)
        {
            found.Add(new TextFinding(DataItems.MobileNumber, at, end - at, "mobile"));
        }
    }

    /// <summary>The index after a country prefix and what separates it, or -1 without one.</summary>
    private static int AfterPrefix(ReadOnlySpan<char> text, int at)
    {
        Span<char> digits = stackalloc char[4];
        bool plus = text[at] is '+' or '＋';
        int start = plus ? at + 1 : at;
        int end = !plus && NumberReader.Read(text, start, digits, 0) is > 0 and var long4 && digits is "0086"
            ? long4
            : NumberReader.Read(text, start, digits[..2], 0) is > 0 and var short2 && digits[..2] is "86" ? short2 : -1;
        if (end > 0 && end < text.Length && text[end] is ')' or '）')
        {
            end++;
        }

        return end < 0 ? -1 : NumberReader.SkipSeparators(text, end);
    }

    private static int Read(ReadOnlySpan<char> text, int at)
    {
        Span<char> digits = stackalloc char[DigitCount];
        int end = at < 0 ? -1 : NumberReader.Read(text, at, digits, GroupBreaks);
        return end > 0 && digits is ['1', >= '3', ..] && NumberReader.IsEnd(text, end) ? end : -1;
    }
}
