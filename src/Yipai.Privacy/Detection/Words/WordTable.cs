namespace Yipai.Privacy.Detection;

/// <summary>Words, looked up from their first character, or from their last.</summary>
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
            _words[key] = _words.TryGetValue(key, out string[]? others) ? [.. others.Append(word).OrderByDescending(each => each.Length)] : [word];
        }
    }

    /// <summary>The characters from which words are looked up.</summary>
    public IEnumerable<char> Keys => _words.Keys;

    /// <summary>The length of the longest word that the text begins with, or ends with where they are looked up from the last; or 0.</summary>
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
