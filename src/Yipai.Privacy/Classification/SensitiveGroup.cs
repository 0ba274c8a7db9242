namespace Yipai.Privacy.Classification;

/// <summary>One of the groups of sensitive information that the text names (P3-7).</summary>
/// <remarks>The list is open: what meets the general harm test is sensitive though no group names it.</remarks>
/// <param name="Id">The id.</param>
/// <param name="Name">The policy's own word, in Chinese.</param>
/// <param name="Items">The items that the text names in it.</param>
public sealed record SensitiveGroup(string Id, string Name, DataItemSet Items);
