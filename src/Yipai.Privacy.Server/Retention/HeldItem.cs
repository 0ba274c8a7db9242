namespace Yipai.Privacy.Server.Retention;

/// <summary>One value that a store holds about a person.</summary>
/// <param name="Item">The data item.</param>
/// <param name="Value">The value as text, or a reference if the value is a file.</param>
/// <param name="CollectedAt">When it was collected.</param>
public sealed record HeldItem(DataItem Item, string Value, DateTimeOffset CollectedAt)
{
    /// <summary>Gets the id of the record that holds the value, such as the number of a case, or null.</summary>
    public string? RecordId { get; init; }

    /// <summary>Returns the id of the item, never the value.</summary>
    public override string ToString() => Item.Id;
}
