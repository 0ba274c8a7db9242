namespace Yipai.Cases.Wire;

/// <summary>Explains how the city handles one item that it holds.</summary>
/// <param name="Item">The id of the data item.</param>
/// <param name="Category">The category of the item (P3-5).</param>
/// <param name="Stores">The stores that hold the item.</param>
/// <param name="Uses">The purposes for which the city processes the item, each with its clause.</param>
/// <param name="Retention">The rule that says when the item goes.</param>
public sealed record ExplainedHolding(
    string Item, string Category, IReadOnlyList<string> Stores, IReadOnlyList<string> Uses, string Retention)
{
    /// <summary>Returns the item.</summary>
    public override string ToString() => Item;
}
