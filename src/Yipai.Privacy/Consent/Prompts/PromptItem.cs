using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Consent;

/// <summary>Describes an item as a prompt shows it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">The Chinese name of the item.</param>
/// <param name="Category">The category of the item (P3-5).</param>
/// <param name="IsSensitive">Whether the item is sensitive under the policy or the law (P3-7; PIPL 28).</param>
public sealed record PromptItem(DataItem Item, string Name, DataCategory Category, bool IsSensitive);
