using System.Runtime.InteropServices;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Holds classes by their key, compared byte by byte, with a row count and a few sensitive values each.</summary>
internal sealed class ClassTable(int maximumClasses)
{
    /// <summary>The largest diversity that is counted, more than anybody asks of l.</summary>
    private const int MostDiversity = 64;

    private const int ChunkLength = 1 << 20;

    private RowClass[] _classes = new RowClass[512];
    private int[] _slots = new int[1024];
    private int _count;
    private byte[] _chunk = [];
    private int _used;

    public static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a over words, then mixed. Keys are compared whole, so the hash only needs to spread them.
        ulong hash = 14695981039346656037;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            hash = (hash ^ word) * 1099511628211;
            hash ^= hash >> 29;
        }

        foreach (byte last in bytes[(words.Length * sizeof(ulong))..])
        {
            hash = (hash ^ last) * 1099511628211;
        }

        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    /// <exception cref="PrivacyServerException">YP0196: the class is new and the table is full.</exception>
    public void Add(ReadOnlySpan<byte> key, ulong hash, ulong? sensitive)
    {
        int slot = SlotOf(key, hash);
        if (_slots[slot] == 0)
        {
            slot = Insert(key, hash, slot);
        }

        ref RowClass found = ref _classes[_slots[slot] - 1];
        found.Rows++;
        if (sensitive is { } value && found.Diversity < MostDiversity)
        {
            found.Note(value);
        }
    }

    public (long Rows, int Diversity) Find(ReadOnlySpan<byte> key, ulong hash) =>
        _slots[SlotOf(key, hash)] is > 0 and int place ? (_classes[place - 1].Rows, _classes[place - 1].Diversity) : (0, 0);

    public AnonymityMeasure Measure()
    {
        var sizes = new Dictionary<long, long>();
        (long rows, long smallest, int diversity) = (0, 0, 0);
        for (int place = 0; place < _count; place++)
        {
            ref RowClass one = ref _classes[place];
            CollectionsMarshal.GetValueRefOrAddDefault(sizes, one.Rows, out _) += one.Rows;
            smallest = place == 0 ? one.Rows : Math.Min(smallest, one.Rows);
            diversity = place == 0 ? one.Diversity : Math.Min(diversity, one.Diversity);
            rows += one.Rows;
        }

        return new AnonymityMeasure(rows, _count, smallest, diversity, sizes);
    }

    /// <summary>Returns the slot of a key, or the free slot for it.</summary>
    private int SlotOf(ReadOnlySpan<byte> key, ulong hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] is > 0 and int place && !_classes[place - 1].Is(key, hash))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private int Insert(ReadOnlySpan<byte> key, ulong hash, int slot)
    {
        if (_count == maximumClasses)
        {
            throw PrivacyServerException.TooManyClasses();
        }

        if (_count == _classes.Length)
        {
            Grow();
            slot = SlotOf(key, hash);
        }

        _classes[_count++] = new RowClass(hash, Keep(key));
        _slots[slot] = _count;
        return slot;
    }

    /// <summary>Doubles the classes and keeps twice as many slots.</summary>
    private void Grow()
    {
        Array.Resize(ref _classes, _classes.Length * 2);
        _slots = new int[_classes.Length * 2];
        int mask = _slots.Length - 1;
        for (int place = 0; place < _count; place++)
        {
            int slot = (int)_classes[place].Hash & mask;
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = place + 1;
        }
    }

    private ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> key)
    {
        if (_used + key.Length > _chunk.Length)
        {
            (_chunk, _used) = (new byte[Math.Max(ChunkLength, key.Length)], 0);
        }

        key.CopyTo(_chunk.AsSpan(_used));
        _used += key.Length;
        return _chunk.AsMemory(_used - key.Length, key.Length);
    }

    private struct RowClass(ulong hash, ReadOnlyMemory<byte> key)
    {
        private readonly ReadOnlyMemory<byte> _key = key;
        private ulong[] _values = [];

        public readonly ulong Hash => hash;

        public long Rows { get; set; }

        public int Diversity { get; private set; }

        public readonly bool Is(ReadOnlySpan<byte> other, ulong otherHash) => hash == otherHash && _key.Span.SequenceEqual(other);

        public void Note(ulong value)
        {
            if (_values.AsSpan(0, Diversity).Contains(value))
            {
                return;
            }

            if (Diversity == _values.Length)
            {
                Array.Resize(ref _values, Math.Max(2, Diversity * 2));
            }

            _values[Diversity++] = value;
        }
    }
}
