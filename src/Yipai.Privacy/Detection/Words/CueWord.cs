namespace Yipai.Privacy.Detection;

/// <summary>A word that announces a value.</summary>
internal readonly struct CueWord(string word, CueKinds kind)
{
    private readonly bool _isLatin = char.IsAsciiLetter(word[0]);

    public string Word { get; } = word;

    public CueKinds Kind { get; } = kind;

    /// <summary>The character before the last, in upper case; NUL for a word of one character.</summary>
    public char BeforeLast { get; } = word.Length > 1 ? char.ToUpperInvariant(word[^2]) : '\0';

    /// <summary>Whether a text that ends with the word's last two characters ends with the word; a Latin word must not be the end of a longer one.</summary>
    public bool Ends(ReadOnlySpan<char> lead) => _isLatin
        ? lead.EndsWith(Word, StringComparison.OrdinalIgnoreCase) && (lead.Length == Word.Length || !char.IsAsciiLetter(lead[^(Word.Length + 1)]))
        : Word.Length <= 2 || lead.EndsWith(Word, StringComparison.Ordinal);
}
