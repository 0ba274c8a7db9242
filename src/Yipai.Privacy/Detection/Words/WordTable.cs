namespace Yipai.Privacy.Detection;

/// <summary>Holds words that are looked up from their first character, or from their last.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<char, string[]> _words = [];
    private readonly bool _fromEnd;

    public WordTable(IEnumerable<string> words, bool fromEnd = false)
    {
        _fromEnd = fromEnd;
        foreach (string word in words)
        {
            char key = fromEnd ? word[^1] : word[0];
            _words[key] = _words.TryGetValue(key, out string[]? others)
                ? [.. others.Append(word).OrderByDescending(each => each.Length)]
                : [word];
        }
    }

    /// <summary>Gets the characters from which words are looked up.</summary>
    public IEnumerable<char> Keys => _words.Keys;

    /// <summary>
    /// Returns the length of the longest word with which the text begins, or ends if words are looked up from the last character.
    /// </summary>
    /// <remarks>Returns 0 if there is no such word.</remarks>
    public int LengthIn(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _words.TryGetValue(_fromEnd ? text[^1] : text[0], out string[]? words))
        {
            foreach (string word in words)
            {
                if (_fromEnd ? text.EndsWith(word, StringComparison.Ordinal) : text.StartsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }
}
