namespace Yipai.Privacy.Consent;

/// <summary>What the policy adds to a scope for a prompt: names for what the scope knows by id.</summary>
/// <param name="Functions">The names of the functions that the consent opens.</param>
/// <param name="IsBasic">Whether they belong to the basic service (GB/T 41391).</param>
/// <param name="Items">The items, by name.</param>
/// <param name="Recipients">The recipients, by name, with their contact where one is registered.</param>
/// <param name="Retention">How long the items are kept, in Chinese; empty where the supplement is silent.</param>
internal sealed record PromptContent(
    IReadOnlyList<string> Functions, bool IsBasic, IReadOnlyList<PromptItem> Items, IReadOnlyList<string> Recipients, string Retention);
