using System.Numerics;

namespace Yipai.Privacy;

/// <summary>Holds a set of data items as bits.</summary>
/// <remarks>Copying or comparing it allocates nothing.</remarks>
/// <example>
/// <code>
/// DataItemSet contact = DataItemSet.Of(DataItems.PersonName, DataItems.MobileNumber);
/// bool holdsAddress = contact.Contains(DataItems.HomeAddress);  // false
/// </code>
/// </example>
public readonly record struct DataItemSet
{
    // Two 64-bit words are faster than one UInt128: the compiler does not keep the operators of UInt128 in registers.
    private readonly ulong _low;
    private readonly ulong _high;

    private DataItemSet(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>Gets the set without items.</summary>
    public static DataItemSet Empty => default;

    /// <summary>Gets whether the set has no items.</summary>
    public bool IsEmpty => (_low | _high) == 0;

    /// <summary>Gets the number of items in the set.</summary>
    public int Count => BitOperations.PopCount(_low) + BitOperations.PopCount(_high);

    /// <summary>Gets the first item in the order of <see cref="DataItems.All"/>, or null if the set is empty.</summary>
    internal DataItem? First =>
        _low != 0 ? DataItems.All[BitOperations.TrailingZeroCount(_low)]
        : _high != 0 ? DataItems.All[64 + BitOperations.TrailingZeroCount(_high)]
        : null;

    /// <summary>Converts an item to the set that has only this item.</summary>
    public static implicit operator DataItemSet(DataItem item) => Of(item);

    /// <summary>Returns the union of two sets.</summary>
    public static DataItemSet operator |(DataItemSet left, DataItemSet right) => new(left._low | right._low, left._high | right._high);

    /// <summary>Returns the set of the given items.</summary>
    public static DataItemSet Of(params ReadOnlySpan<DataItem> items)
    {
        DataItemSet set = default;
        foreach (DataItem item in items)
        {
            set |= item.Index < 64 ? new DataItemSet(1UL << item.Index, 0) : new DataItemSet(0, 1UL << (item.Index - 64));
        }

        return set;
    }

    /// <summary>Indicates whether the item is in the set.</summary>
    public bool Contains(DataItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return !Intersect(item).IsEmpty;
    }

    /// <summary>Indicates whether every item of this set is in the other set.</summary>
    public bool IsSubsetOf(DataItemSet other) => ((_low & ~other._low) | (_high & ~other._high)) == 0;

    /// <summary>Returns the items that are in both sets.</summary>
    public DataItemSet Intersect(DataItemSet other) => new(_low & other._low, _high & other._high);

    /// <summary>Returns the items that are in this set and not in the other.</summary>
    public DataItemSet Except(DataItemSet other) => new(_low & ~other._low, _high & ~other._high);

    /// <summary>Returns the items in the order of <see cref="DataItems.All"/>.</summary>
    public IReadOnlyList<DataItem> ToList()
    {
        var items = new List<DataItem>(Count);
        for (DataItemSet rest = this; rest.First is { } item; rest = rest.Except(item))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>Returns the ids, separated by commas.</summary>
    public override string ToString() => string.Join(", ", ToList());
}
