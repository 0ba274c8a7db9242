namespace Yipai.Privacy.Detection;

/// <summary>Knows what a character may be before a value: the end of words that announce it, the end of fillers, or a link.</summary>
/// <remarks>One read of memory shows that a character is neither of these, as nearly all characters are.</remarks>
internal sealed class CueTable
{
    private const int LinkBit = 1 << 15;
    private const int FillerShift = 8;
    private const int FillerMask = 0x7F;

    private readonly ushort[] _slots = new ushort[char.MaxValue + 1];
    private readonly CueGroup[] _cues;
    private readonly CueGroup[] _fillers;

    public CueTable(IEnumerable<(string Word, CueKinds Kind)> cues, IEnumerable<string> fillers, string links)
    {
        _cues = Group(cues.Select(cue => new CueWord(cue.Word, cue.Kind)), shift: 0, byte.MaxValue);
        _fillers = Group(fillers.Select(filler => new CueWord(filler, CueKinds.None)), FillerShift, FillerMask);
        foreach (char link in links)
        {
            _slots[link] |= LinkBit;
        }
    }

    /// <summary>Gets what is known of a character, or 0 if nothing is known.</summary>
    public int this[char character] => _slots[character];

    public static bool IsLink(int slot) => (slot & LinkBit) != 0;

    public static bool EndsWord(int slot) => (slot & ~LinkBit) != 0;

    public static bool EndsFiller(int slot) => (slot >> FillerShift & FillerMask) != 0;

    /// <summary>Returns the announcing words that end with a character.</summary>
    public ref readonly CueGroup CuesOf(int slot) => ref _cues[slot & byte.MaxValue];

    /// <summary>Returns the fillers that end with a character.</summary>
    public ref readonly CueGroup FillersOf(int slot) => ref _fillers[(slot >> FillerShift) & FillerMask];

    private CueGroup[] Group(IEnumerable<CueWord> words, int shift, int most)
    {
        List<CueGroup> groups = [new([])];
        foreach (IGrouping<char, CueWord> group in words.GroupBy(cue => char.ToUpperInvariant(cue.Word[^1])))
        {
            ushort slot = groups.Count <= most
                ? (ushort)(groups.Count << shift)
                : throw new InvalidOperationException("There are more last characters than slots.");
            _slots[group.Key] |= slot;
            _slots[char.ToLowerInvariant(group.Key)] |= slot;
            groups.Add(new CueGroup(group));
        }

        return [.. groups];
    }
}
