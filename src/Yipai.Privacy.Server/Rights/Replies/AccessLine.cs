using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Server.Rights;

/// <summary>One line of an answer to access: a value held, or an item withheld.</summary>
/// <remarks>A withheld item is listed whether or not anything is held, so that the line gives nothing away.</remarks>
/// <param name="Item">The data item.</param>
/// <param name="Category">Its category (P3-5).</param>
/// <param name="Source">The store; empty for a withheld item.</param>
/// <param name="Value">The value; null for a withheld item.</param>
/// <param name="CollectedAt">When it was collected; null for a withheld item.</param>
/// <param name="WithheldBy">The rules that withhold it; empty for a value.</param>
public sealed record AccessLine(
    DataItem Item, DataCategory Category, string Source, string? Value, DateTimeOffset? CollectedAt, IReadOnlyList<RuleCitation> WithheldBy)
{
    /// <summary>The item, never the value.</summary>
    public override string ToString() => Item.Id;
}
