using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>A file of masking rules: its version, what it changes, and sets of rules that share audience and clause.</summary>
/// <param name="Version">Its version, such as <c>2026-11</c>.</param>
/// <param name="Rules">The sets; a later one replaces an earlier one's rules.</param>
/// <param name="Extends"><c>default</c> where it changes the rules of this SDK, else null.</param>
internal sealed record RuleFile(string Version, IReadOnlyList<RuleFileSet> Rules, string? Extends = null);

/// <summary>Rules for the same audiences by the same clauses.</summary>
/// <param name="For">The audiences.</param>
/// <param name="In"><c>fields</c>, <c>text</c> or both.</param>
/// <param name="By">The clauses, strict rules or articles.</param>
/// <param name="Show">Item id, or in text kind id, to format.</param>
/// <param name="WithPublication">Whether they hold only with consent to publication.</param>
internal sealed record RuleFileSet(
    IReadOnlyList<string> For, IReadOnlyList<string> In, IReadOnlyList<string> By, IReadOnlyDictionary<string, string> Show, bool WithPublication = false);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RuleFile))]
internal sealed partial class RuleFileContext : JsonSerializerContext;
