namespace Yipai.Privacy.Classification;

/// <summary>Holds one of the groups of sensitive information that the text names (P3-7).</summary>
/// <remarks>The list is open. Information that meets the general harm test is sensitive even if no group names it.</remarks>
/// <param name="Id">The group's id.</param>
/// <param name="Name">The policy's own word, in Chinese.</param>
/// <param name="Items">The items that the text names in the group.</param>
public sealed record SensitiveGroup(string Id, string Name, DataItemSet Items);
