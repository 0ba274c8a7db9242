using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Finds classes for everyday words.</summary>
/// <remarks>
/// Idea: score each class by the strongest of three signals. A word that people use for the class, or its name inside the text, counts
/// 1000 and more; the text as a part of the name counts about 600; shared pairs of neighbouring characters count up to 100.
/// Invariant: a weaker signal never outranks a stronger one, and within a signal the longer word wins. Equal scores follow the code, so
/// the same words always give the same order.
/// Source: the words come from everyday-words.tsv; character pairs replace word splitting, which Chinese needs a dictionary for.
/// </remarks>
internal sealed class SubjectSearch
{
    private const int ByWord = 1000;
    private const int ByPart = 600;
    private const int PerCharacter = 10;

    private readonly (CaseSubject Subject, string Name, string[] Words)[] _entries;

    public SubjectSearch(IReadOnlyCollection<CaseSubject> subjects)
    {
        ILookup<string, string> words = EverydayWords.ByName;
        _entries = [.. subjects.Select(subject => (subject, NameOf(subject), WordsOf(subject, words)))];
    }

    public IReadOnlyList<SubjectMatch> Find(ReadOnlySpan<char> text, CaseKind kind, int limit)
    {
        text = text.Trim();
        var matches = new List<SubjectMatch>();
        foreach ((CaseSubject subject, string name, string[] words) in _entries)
        {
            int score = kind == CaseKind.Unspecified || kind == subject.Code.Kind ? Score(text, name, words) : 0;
            if (score > 0)
            {
                matches.Add(new SubjectMatch(subject, score));
            }
        }

        matches.Sort((one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score)
            : one.Subject.Code.CompareTo(other.Subject.Code));
        return matches.Count <= limit ? matches : matches[..limit];
    }

    /// <summary>Returns the component's name within the name of a 2026 matter: 路灯异常 is about 路灯.</summary>
    private static string NameOf(CaseSubject subject) =>
        subject.Name.IndexOf("异常", StringComparison.Ordinal) is > 0 and int end ? subject.Name[..end] : subject.Name;

    /// <summary>Returns a name without its bracket: 变压器（箱） gives 变压器.</summary>
    private static ReadOnlySpan<char> PlainName(string name) =>
        name.IndexOf('（', StringComparison.Ordinal) is > 1 and int bracket ? name.AsSpan(0, bracket) : name;

    private static string[] WordsOf(CaseSubject subject, ILookup<string, string> words) =>
        [.. new[] { subject.Name, NameOf(subject), PlainName(NameOf(subject)).ToString() }.Distinct().SelectMany(name => words[name])
            .Distinct()];

    private static int Score(ReadOnlySpan<char> text, string name, string[] words)
    {
        int best = 0;
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                best = Math.Max(best, ByWord + (PerCharacter * word.Length));
            }
        }

        return Math.Max(best,
            text.Contains(PlainName(name), StringComparison.Ordinal) ? ByWord + (PerCharacter * PlainName(name).Length) + 1
            : text.Length > 1 && name.AsSpan().Contains(text, StringComparison.Ordinal)
                ? ByPart + (PerCharacter * text.Length) - name.Length
            : SharedPairs(text, name));
    }

    /// <summary>Returns how much of the name occurs in the text, out of 100.</summary>
    private static int SharedPairs(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        int shared = 0;
        for (int index = 0; index + 2 <= name.Length; index++)
        {
            shared += text.IndexOf(name.Slice(index, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return name.Length < 2 ? 0 : shared * 100 / (name.Length - 1);
    }
}
