using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Words;

namespace Yipai.Privacy.Names.Scoring;

/// <summary>Describes what is beside a candidate: a word of the run, another name, or the sign where the run ends.</summary>
/// <param name="Class">The class of the word, or a number above the classes.</param>
/// <param name="Key">The key of the word or of the sign.</param>
/// <param name="Length">The length of the word in the run, 0 for a sign.</param>
internal readonly record struct Neighbour(int Class, ulong Key, int Length)
{
    private const int Name = 16;
    private const int Edge = 17;
    private const int Letter = 18;
    private const int Digit = 19;
    private const int Blank = 20;
    private const int Sign = 21;

    /// <summary>Returns what precedes an index of the run.</summary>
    public static Neighbour Before(ReadOnlySpan<char> text, int runStart, HanRun run, int end)
    {
        int length = run.WordBefore(end);
        return length == 0
            ? OfSign(runStart + end > 0 ? text[runStart + end - 1] : '\0')
            : OfWord(text.Slice(runStart + end - length, length), run.WordAt(end - length, length));
    }

    /// <summary>Returns what follows an index of the run.</summary>
    public static Neighbour Behind(ReadOnlySpan<char> text, int runStart, HanRun run, int start)
    {
        int length = run.WordBehind(start);
        return length == 0
            ? OfSign(runStart + start < text.Length ? text[runStart + start] : '\0')
            : OfWord(text.Slice(runStart + start, length), run.WordAt(start, length));
    }

    private static Neighbour OfWord(ReadOnlySpan<char> word, WordEntry entry) => word.Length > 1 && !entry.IsKnown
        ? new Neighbour(Name, Name, word.Length)
        : new Neighbour((int)entry.Class, Lexicon.KeyOf(word), word.Length);

    private static Neighbour OfSign(char sign) => sign switch
    {
        '\0' => new Neighbour(Edge, 0, 0),
        _ when char.IsAsciiDigit(sign) => new Neighbour(Digit, '0', 0),
        _ when char.IsLetter(sign) => new Neighbour(Letter, 'a', 0),
        _ when char.IsWhiteSpace(sign) => new Neighbour(Blank, ' ', 0),
        ',' => new Neighbour(Sign, '，', 0),
        ':' => new Neighbour(Sign, '：', 0),
        ';' => new Neighbour(Sign, '；', 0),
        '(' => new Neighbour(Sign, '（', 0),
        ')' => new Neighbour(Sign, '）', 0),
        '.' => new Neighbour(Sign, '。', 0),
        _ => new Neighbour(Sign, sign, 0),
    };
}
