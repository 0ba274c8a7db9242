namespace Yipai.Privacy.Detection;

/// <summary>Words with the same last character, by the character before it.</summary>
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

    /// <summary>What the longest words announce that a text ends with.</summary>
    /// <param name="lead">The text, which ends with the group's character.</param>
    /// <param name="length">The length of those words, 0 for none.</param>
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

        // A Latin letter alone must not be the end of a longer word.
        if (length == 0 && _hasAlone && !(char.IsAsciiLetter(lead[^1]) && char.IsAsciiLetter(before)))
        {
            (kinds, length) = (_alone, 1);
        }

        return kinds;
    }

    private static char Upper(char character) => char.IsAsciiLetterLower(character) ? (char)(character - 0x20) : character;
}
