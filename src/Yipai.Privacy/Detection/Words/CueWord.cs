namespace Yipai.Privacy.Detection;

/// <summary>Holds a word that announces a value.</summary>
internal readonly struct CueWord(string word, CueKinds kind)
{
    private readonly bool _isLatin = char.IsAsciiLetter(word[0]);

    public string Word { get; } = word;

    public CueKinds Kind { get; } = kind;

    /// <summary>Gets the character before the last in upper case, or NUL for a word of one character.</summary>
    public char BeforeLast { get; } = word.Length > 1 ? char.ToUpperInvariant(word[^2]) : '\0';

    /// <summary>Indicates whether a text that ends with the word's last two characters ends with the word.</summary>
    /// <remarks>A Latin word must not be the end of a longer one.</remarks>
    public bool Ends(ReadOnlySpan<char> lead) => _isLatin
        ? lead.EndsWith(Word, StringComparison.OrdinalIgnoreCase)
            && (lead.Length == Word.Length || !char.IsAsciiLetter(lead[^(Word.Length + 1)]))
        : Word.Length <= 2 || lead.EndsWith(Word, StringComparison.Ordinal);
}
