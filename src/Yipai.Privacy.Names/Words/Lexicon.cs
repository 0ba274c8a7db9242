using System.Numerics;

namespace Yipai.Privacy.Names.Words;

/// <summary>Looks up words of 1 to 4 characters with their frequency and class.</summary>
/// <remarks>
/// Four UTF-16 units fit one 64-bit key, so a word is looked up without a string. The keys lie in an open hash table that is never more
/// than two thirds full.
/// </remarks>
internal sealed class Lexicon
{
    public const int LongestWord = 4;

    private readonly ulong[] _keys;
    private readonly WordEntry[] _entries;
    private readonly int _shift;

    public Lexicon(IReadOnlyCollection<KeyValuePair<ulong, WordEntry>> words)
    {
        int bits = BitOperations.Log2((uint)Math.Max(words.Count, 8) * 3 / 2) + 1;
        _shift = 64 - bits;
        _keys = new ulong[1 << bits];
        _entries = new WordEntry[1 << bits];
        foreach ((ulong key, WordEntry entry) in words)
        {
            int slot = SlotOf(key);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (_keys.Length - 1);
            }

            (_keys[slot], _entries[slot]) = (key, entry);
        }
    }

    /// <summary>Returns the key of a word of 1 to 4 characters.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        ulong key = 0;
        foreach (char character in word)
        {
            key = (key << 16) | character;
        }

        return key;
    }

    /// <summary>Returns what is known of the word with a key.</summary>
    /// <remarks>The entry has no class if the word is unknown.</remarks>
    public WordEntry Find(ulong key)
    {
        for (int slot = SlotOf(key); _keys[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] == key)
            {
                return _entries[slot];
            }
        }

        return default;
    }

    /// <inheritdoc cref="Find(ulong)"/>
    public WordEntry Find(ReadOnlySpan<char> word) => Find(KeyOf(word));

    private int SlotOf(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);
}
