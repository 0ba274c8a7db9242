using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Words, looked up from their first or their last character.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<char, string[]> _byFirst;
    private readonly FrozenDictionary<char, string[]> _byLast;

    public WordTable(IReadOnlyCollection<string> words)
    {
        _byFirst = Grouped(words, word => word[0]);
        _byLast = Grouped(words, word => word[^1]);
    }

    /// <summary>The first characters.</summary>
    public IReadOnlyList<char> Firsts => _byFirst.Keys;

    /// <summary>The last characters.</summary>
    public IReadOnlyList<char> Lasts => _byLast.Keys;

    /// <summary>The length of the longest word that the text begins with, or 0.</summary>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byFirst.TryGetValue(text[0], out string[]? words))
        {
            foreach (string word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The length of the longest word that the text ends with, or 0.</summary>
    public int LengthBefore(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byLast.TryGetValue(text[^1], out string[]? words))
        {
            foreach (string word in words)
            {
                if (text.EndsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    private static FrozenDictionary<char, string[]> Grouped(IEnumerable<string> words, Func<string, char> key) =>
        words.GroupBy(key).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());
}
