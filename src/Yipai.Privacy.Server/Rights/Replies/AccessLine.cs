using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Server.Rights;

/// <summary>One line of the answer to a request for access: a stored value or a withheld item.</summary>
/// <remarks>A withheld item is listed whether or not a value is stored, so that the line reveals nothing.</remarks>
/// <param name="Item">The data item.</param>
/// <param name="Category">Its category (P3-5).</param>
/// <param name="Source">The name of the store, or an empty text for a withheld item.</param>
/// <param name="Value">The value, or null for a withheld item.</param>
/// <param name="CollectedAt">The instant of collection, or null for a withheld item.</param>
/// <param name="WithheldBy">The rules that withhold the item. A stored value has no such rules.</param>
public sealed record AccessLine(
    DataItem Item, DataCategory Category, string Source, string? Value, DateTimeOffset? CollectedAt, IReadOnlyList<RuleCitation> WithheldBy)
{
    /// <summary>Returns the item, never the value.</summary>
    public override string ToString() => Item.Id;
}
