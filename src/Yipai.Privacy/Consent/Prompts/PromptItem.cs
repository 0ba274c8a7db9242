using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Consent;

/// <summary>An item as a prompt shows it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Category">Its category (P3-5).</param>
/// <param name="IsSensitive">Whether it is sensitive under policy or law (P3-7; PIPL 28).</param>
public sealed record PromptItem(DataItem Item, string Name, DataCategory Category, bool IsSensitive);
