using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Retention;

/// <summary>One line of an answer to an erasure: what happens to what, until when, and why.</summary>
/// <remarks>It is about either an item or a group of evidence, never both.</remarks>
/// <param name="Item">The data item, or null for evidence.</param>
/// <param name="Evidence">The group of records that outlives the account, such as 同意凭证; or null for an item.</param>
/// <param name="Outcome">Erased, kept in storage only, or kept without the person.</param>
/// <param name="Until">The day on which storage ends; null when erased.</param>
/// <param name="Rule">The clause or article behind it.</param>
public sealed record ErasureStep(DataItem? Item, string? Evidence, RetentionOutcome Outcome, DateOnly? Until, RuleCitation Rule)
{
    /// <summary>The item's id or the group's name, for display.</summary>
    public string Label => Item?.Id ?? Evidence ?? "";
}
