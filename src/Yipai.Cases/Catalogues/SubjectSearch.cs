using Yipai.Cases.Codes;

namespace Yipai.Cases.Catalogues;

/// <summary>Finds classes by everyday words, by their names, and by pairs of characters that name and words share.</summary>
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

        matches.Sort((one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score) : one.Subject.Code.CompareTo(other.Subject.Code));
        return matches.Count <= limit ? matches : matches[..limit];
    }

    /// <summary>The name that a matter of 2026 has as a component: 路灯异常 is about 路灯.</summary>
    private static string NameOf(CaseSubject subject) =>
        subject.Name.IndexOf("异常", StringComparison.Ordinal) is > 0 and int end ? subject.Name[..end] : subject.Name;

    /// <summary>A name without what stands in brackets: 变压器（箱） is 变压器.</summary>
    private static ReadOnlySpan<char> PlainName(string name) => name.IndexOf('（', StringComparison.Ordinal) is > 1 and int bracket ? name.AsSpan(0, bracket) : name;

    private static string[] WordsOf(CaseSubject subject, ILookup<string, string> words) =>
        [.. new[] { subject.Name, NameOf(subject), PlainName(NameOf(subject)).ToString() }.Distinct().SelectMany(name => words[name]).Distinct()];

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
            : text.Length > 1 && name.AsSpan().Contains(text, StringComparison.Ordinal) ? ByPart + (PerCharacter * text.Length) - name.Length
            : SharedPairs(text, name));
    }

    /// <summary>How much of the name the words hold, out of 100.</summary>
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
