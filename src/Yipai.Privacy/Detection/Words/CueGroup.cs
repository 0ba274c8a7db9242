namespace Yipai.Privacy.Detection;

/// <summary>Holds words with the same last character, sorted by length, with the character before the last.</summary>
internal readonly struct CueGroup
{
    private readonly string _befores;
    private readonly CueWord[] _words;
    private readonly CueKinds _alone;
    private readonly bool _hasAlone;

    public CueGroup(IEnumerable<CueWord> words)
    {
        _words = [.. words.Where(word => word.Word.Length > 1).OrderByDescending(word => word.Word.Length)];
        _befores = string.Concat(_words.Select(word => word.BeforeLast));
        CueWord[] alone = [.. words.Where(word => word.Word.Length == 1)];
        _hasAlone = alone.Length > 0;
        _alone = alone.Aggregate(CueKinds.None, (kinds, word) => kinds | word.Kind);
    }

    /// <summary>Returns what the longest words at the end of a text announce.</summary>
    /// <param name="lead">The text, which ends with the group's character.</param>
    /// <param name="length">The length of those words, or 0 if there is no such word.</param>
    public CueKinds EndingWith(ReadOnlySpan<char> lead, out int length)
    {
        CueKinds kinds = CueKinds.None;
        length = 0;
        char before = lead.Length > 1 ? Upper(lead[^2]) : '\0';
        for (int index = _befores.AsSpan().IndexOf(before); (uint)index < (uint)_words.Length; index++)
        {
            ref readonly CueWord word = ref _words[index];
            if (word.Word.Length < length)
            {
                break;
            }

            if (word.BeforeLast == before && word.Ends(lead))
            {
                kinds |= word.Kind;
                length = word.Word.Length;
            }
        }

        // A single Latin letter must not be the end of a longer word.
        if (length == 0 && _hasAlone && !(char.IsAsciiLetter(lead[^1]) && char.IsAsciiLetter(before)))
        {
            (kinds, length) = (_alone, 1);
        }

        return kinds;
    }

    private static char Upper(char character) => char.IsAsciiLetterLower(character) ? (char)(character - 0x20) : character;
}
