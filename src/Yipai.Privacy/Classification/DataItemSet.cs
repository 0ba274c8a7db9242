namespace Yipai.Privacy;

/// <summary>A set of data items, held as bits; copying and comparing it allocates nothing.</summary>
public readonly record struct DataItemSet
{
    private readonly UInt128 _bits;

    private DataItemSet(UInt128 bits) => _bits = bits;

    /// <summary>No item.</summary>
    public static DataItemSet Empty => default;

    /// <summary>Whether the set holds nothing.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>How many items the set holds.</summary>
    public int Count => (int)UInt128.PopCount(_bits);

    /// <summary>The set of one item.</summary>
    public static implicit operator DataItemSet(DataItem item) => Of(item);

    /// <summary>Union.</summary>
    public static DataItemSet operator |(DataItemSet left, DataItemSet right) => new(left._bits | right._bits);

    /// <summary>The set of the given items.</summary>
    public static DataItemSet Of(params ReadOnlySpan<DataItem> items)
    {
        UInt128 bits = 0;
        foreach (DataItem item in items)
        {
            bits |= UInt128.One << item.Index;
        }

        return new DataItemSet(bits);
    }

    /// <summary>Whether the item is in the set.</summary>
    public bool Contains(DataItem item) => (_bits & (UInt128.One << item.Index)) != 0;

    /// <summary>Whether every item of this set is in the other.</summary>
    public bool IsSubsetOf(DataItemSet other) => (_bits & ~other._bits) == 0;

    /// <summary>What is in both sets.</summary>
    public DataItemSet Intersect(DataItemSet other) => new(_bits & other._bits);

    /// <summary>What is in this set and not in the other.</summary>
    public DataItemSet Except(DataItemSet other) => new(_bits & ~other._bits);

    /// <summary>The items, in the order of <see cref="DataItems.All"/>.</summary>
    public IReadOnlyList<DataItem> ToList()
    {
        var items = new List<DataItem>(Count);
        for (UInt128 rest = _bits; rest != 0; rest &= rest - 1)
        {
            items.Add(DataItems.All[(int)UInt128.TrailingZeroCount(rest)]);
        }

        return items;
    }

    /// <summary>The ids, separated by commas.</summary>
    public override string ToString() => string.Join(", ", ToList());
}
