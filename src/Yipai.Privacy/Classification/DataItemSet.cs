using System.Numerics;

namespace Yipai.Privacy;

/// <summary>A set of data items, held as bits; copying and comparing it allocates nothing.</summary>
public readonly record struct DataItemSet
{
    // Two words rather than one UInt128, whose operators the compiler does not keep in registers.
    private readonly ulong _low;
    private readonly ulong _high;

    private DataItemSet(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>No item.</summary>
    public static DataItemSet Empty => default;

    /// <summary>Whether the set holds nothing.</summary>
    public bool IsEmpty => (_low | _high) == 0;

    /// <summary>How many items the set holds.</summary>
    public int Count => BitOperations.PopCount(_low) + BitOperations.PopCount(_high);

    /// <summary>The first item in the order of <see cref="DataItems.All"/>, or null if the set is empty.</summary>
    internal DataItem? First =>
        _low != 0 ? DataItems.All[BitOperations.TrailingZeroCount(_low)]
        : _high != 0 ? DataItems.All[64 + BitOperations.TrailingZeroCount(_high)]
        : null;

    /// <summary>The set of one item.</summary>
    public static implicit operator DataItemSet(DataItem item) => Of(item);

    /// <summary>Union.</summary>
    public static DataItemSet operator |(DataItemSet left, DataItemSet right) => new(left._low | right._low, left._high | right._high);

    /// <summary>The set of the given items.</summary>
    public static DataItemSet Of(params ReadOnlySpan<DataItem> items)
    {
        DataItemSet set = default;
        foreach (DataItem item in items)
        {
            set |= item.Index < 64 ? new DataItemSet(1UL << item.Index, 0) : new DataItemSet(0, 1UL << (item.Index - 64));
        }

        return set;
    }

    /// <summary>Whether the item is in the set.</summary>
    public bool Contains(DataItem item) => !Intersect(item).IsEmpty;

    /// <summary>Whether every item of this set is in the other.</summary>
    public bool IsSubsetOf(DataItemSet other) => ((_low & ~other._low) | (_high & ~other._high)) == 0;

    /// <summary>What is in both sets.</summary>
    public DataItemSet Intersect(DataItemSet other) => new(_low & other._low, _high & other._high);

    /// <summary>What is in this set and not in the other.</summary>
    public DataItemSet Except(DataItemSet other) => new(_low & ~other._low, _high & ~other._high);

    /// <summary>The items, in the order of <see cref="DataItems.All"/>.</summary>
    public IReadOnlyList<DataItem> ToList()
    {
        var items = new List<DataItem>(Count);
        for (DataItemSet rest = this; rest.First is { } item; rest = rest.Except(item))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>The ids, separated by commas.</summary>
    public override string ToString() => string.Join(", ", ToList());
}
