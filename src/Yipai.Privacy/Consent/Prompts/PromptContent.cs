namespace Yipai.Privacy.Consent;

/// <summary>Holds what the policy adds to a scope for a prompt: the names for the ids in the scope.</summary>
/// <param name="Functions">The names of the functions that the consent opens.</param>
/// <param name="IsBasic">Whether the functions belong to the basic service (GB/T 41391).</param>
/// <param name="Items">The items by name.</param>
/// <param name="Recipients">The recipients by name, with the contact of each registered recipient.</param>
/// <param name="Retention">How long the items are kept, in Chinese. The text is empty when the supplement does not state a period.</param>
internal sealed record PromptContent(
    IReadOnlyList<string> Functions, bool IsBasic, IReadOnlyList<PromptItem> Items, IReadOnlyList<string> Recipients, string Retention);
