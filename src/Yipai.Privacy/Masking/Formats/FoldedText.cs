using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>
/// Holds a text without width, case, look-alikes and the signs between letters and digits, with the way back to its positions.
/// </summary>
/// <remarks>
/// Two texts that a reader takes for the same value fold to the same characters, so one search finds every spelling of a known value. Each
/// folded character keeps the start and the end of its source, so that a hit covers everything between, separators included. Signs that end
/// a sentence remain, unless they divide a number, so that no value is found across two sentences.
/// </remarks>
internal readonly struct FoldedText
{
    private const string SentenceSigns = "，。；！？、,;!?";
    private const string SpelledDigits = "〇零一壹幺二贰三叁四肆五伍六陆七柒八捌九玖";
    private const string Digits = "001112233445566778899";

    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly string _numbers;

    private FoldedText(string characters, int[] starts, int[] ends)
    {
        Characters = characters;
        (_starts, _ends) = (starts, ends);
        _numbers = string.Create(characters.Length, characters, static (numbers, source) =>
        {
            for (int at = 0; at < numbers.Length; at++)
            {
                numbers[at] = SpelledDigits.IndexOf(source[at], StringComparison.Ordinal) is >= 0 and var digit
                    ? Digits[digit]
                    : source[at];
            }
        });
    }

    public string Characters { get; }

    public static FoldedText Of(ReadOnlySpan<char> text)
    {
        var characters = new char[text.Length];
        var marks = new FoldMark[text.Length];
        (int length, int marked) = TextFolding.Fold(text, characters, marks);
        var starts = new int[length];
        var ends = new int[length];
        int count = 0;
        for (int at = 0; at < length;)
        {
            bool isRune = Rune.DecodeFromUtf16(characters.AsSpan(at, length - at), out Rune rune, out int units)
                == System.Buffers.OperationStatus.Done;
            if (isRune && IsKept(rune, count == 0 ? '\0' : characters[count - 1]))
            {
                for (int unit = at; unit < at + units; unit++)
                {
                    starts[count] = FoldMark.SourceOf(unit, marks.AsSpan(0, marked));
                    ends[count] = starts[count]
                        + (char.IsHighSurrogate(text[starts[count]]) && !char.IsSurrogate(characters[unit]) ? 2 : 1);
                    characters[count++] = char.ToLowerInvariant(characters[unit]);
                }
            }

            at += units;
        }

        return new FoldedText(new string(characters, 0, count), starts, ends);
    }

    /// <summary>Finds the stretches of the original text that spell the folded value.</summary>
    /// <remarks>A number may be spelled in Chinese numerals.</remarks>
    public IEnumerable<(int Start, int Length)> Find(string folded)
    {
        string text = char.IsAsciiDigit(folded[0]) ? _numbers : Characters;
        for (int at = 0; (at = text.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at += folded.Length)
        {
            int start = _starts[at];
            yield return (start, _ends[at + folded.Length - 1] - start);
        }
    }

    /// <summary>
    /// Indicates whether a character remains: a letter, a digit, or a sign that ends a sentence unless it divides a number.
    /// </summary>
    private static bool IsKept(Rune rune, char before) =>
        Rune.IsLetterOrDigit(rune)
        || (rune.IsBmp && SentenceSigns.Contains((char)rune.Value, StringComparison.Ordinal) && !char.IsAsciiDigit(before));
}
