using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Says what an erasure does to one item or one group of evidence, until when, and why.</summary>
/// <remarks>A step covers either an item or a group of evidence, never both.</remarks>
/// <param name="Item">The data item, or null for a step about evidence.</param>
/// <param name="Evidence">The group of records that outlives the account, such as 同意凭证, or null for a step about an item.</param>
/// <param name="Outcome">The action: erase the item, keep it in storage only, or keep it without the person.</param>
/// <param name="Until">The day on which storage ends, or null when the item is erased.</param>
/// <param name="Rule">The clause or article that asks for the action.</param>
public sealed record ErasureStep(DataItem? Item, string? Evidence, RetentionOutcome Outcome, DateOnly? Until, RuleCitation Rule)
{
    /// <summary>Gets the id of the item or the name of the group, for display.</summary>
    public string Label => Item?.Id ?? Evidence ?? "";
}
