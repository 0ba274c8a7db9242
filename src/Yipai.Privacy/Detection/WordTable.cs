using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Words, looked up from their first character.</summary>
internal sealed class WordTable(IEnumerable<string> words)
{
    private readonly FrozenDictionary<char, string[]> _byFirst = words.GroupBy(word => word[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

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
        for (int start = Math.Max(0, text.Length - 4); start < text.Length; start++)
        {
            if (LengthAt(text[start..]) == text.Length - start)
            {
                return text.Length - start;
            }
        }

        return 0;
    }
}
