using Yipai.Privacy.Classification;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Explains how one stored item is processed (PIPL 48).</summary>
/// <remarks>It holds no value of the person.</remarks>
/// <param name="Item">The data item.</param>
/// <param name="Category">Its category (P3-5).</param>
/// <param name="Sources">The names of the stores that hold it.</param>
/// <param name="Activities">
/// The activities that may process it, each with its purposes, its grounds and its clauses. The list is empty if no activity in
/// service declares the item, which means that it may only be stored.
/// </param>
/// <param name="Retention">The rule for how long it is kept, or null if the policy names no rule for it.</param>
public sealed record ExplainedItem(
    DataItem Item, DataCategory Category, IReadOnlyList<string> Sources, IReadOnlyList<ActivityTerms> Activities, RetentionRule? Retention)
{
    /// <summary>Returns the id of the item.</summary>
    public override string ToString() => Item.Id;
}
