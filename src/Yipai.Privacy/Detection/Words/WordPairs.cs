namespace Yipai.Privacy.Detection;

/// <summary>Holds words of two characters that the package carries in a table.</summary>
/// <remarks>
/// A line has a first character and every character that forms a word with it. The pairs lie in a hash table with open addressing and
/// Fibonacci hashing, which one multiplication and mostly one read answer, because nearly every surname asks it.
/// </remarks>
internal sealed class WordPairs
{
    private const int Bits = 14;

    private readonly uint[] _slots = new uint[1 << Bits];

    public WordPairs(string table)
    {
        foreach ((string first, string[] seconds) in DivisionTable.Lines(table))
        {
            foreach (char second in seconds[0])
            {
                uint pair = Pair(first[0], second);
                _slots[SlotOf(pair)] = pair;
            }
        }
    }

    /// <summary>Indicates whether the text begins with one of the words.</summary>
    public bool Starts(ReadOnlySpan<char> text) => text.Length >= 2 && Pair(text[0], text[1]) is var pair && _slots[SlotOf(pair)] == pair;

    private static uint Pair(char first, char second) => ((uint)first << 16) | second;

    /// <summary>Returns the slot of the pair, or the free slot where it would be.</summary>
    private int SlotOf(uint pair)
    {
        uint slot = (pair * 2654435769) >> (32 - Bits);
        while (_slots[slot] != 0 && _slots[slot] != pair)
        {
            slot = (slot + 1) & ((1 << Bits) - 1);
        }

        return (int)slot;
    }
}
