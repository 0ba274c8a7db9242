namespace Yipai.Privacy.Detection;

/// <summary>Words by their last character, in either case, the longest first; a lookup is two reads of memory.</summary>
internal sealed class LastCharacterTable
{
    private readonly byte[] _slots = new byte[char.MaxValue + 1];
    private readonly CueWord[][] _groups;

    public LastCharacterTable(IEnumerable<(string Word, CueKinds Kind)> words)
    {
        List<CueWord[]> groups = [[]];
        foreach (IGrouping<char, CueWord> group in words.Select(word => new CueWord(word.Word, word.Kind)).GroupBy(cue => char.ToUpperInvariant(cue.Word[^1])))
        {
            _slots[group.Key] = _slots[char.ToLowerInvariant(group.Key)] = checked((byte)groups.Count);
            groups.Add([.. group.OrderByDescending(cue => cue.Word.Length)]);
        }

        _groups = [.. groups];
    }

    public CueWord[] this[char last] => _groups[_slots[last]];
}
