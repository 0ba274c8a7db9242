namespace Yipai.Cases.Wire;

/// <summary>Holds one value that an organization receives.</summary>
/// <param name="Item">The id of the data item.</param>
/// <param name="Value">The value in clear.</param>
public sealed record DisclosedItem(string Item, string Value)
{
    /// <summary>Returns the item, never the value.</summary>
    public override string ToString() => Item;
}
