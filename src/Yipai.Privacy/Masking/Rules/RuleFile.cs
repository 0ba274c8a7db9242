using System.Text.Json.Serialization;

namespace Yipai.Privacy.Masking;

/// <summary>Holds a file of masking rules: its version, what it changes, and sets of rules that share audience and clause.</summary>
/// <param name="Version">The version of the file, such as <c>2026-11</c>.</param>
/// <param name="Rules">The sets of rules. A rule of a later set replaces the same rule of an earlier one.</param>
/// <param name="Extends"><c>default</c> if the file changes the rules of this SDK, or null if it holds all rules.</param>
internal sealed record RuleFile(string Version, IReadOnlyList<RuleFileSet> Rules, string? Extends = null);

/// <summary>Holds rules for the same audiences and by the same clauses.</summary>
/// <param name="For">The audiences to which the rules apply.</param>
/// <param name="In">Where the rules apply: <c>fields</c>, <c>text</c> or both.</param>
/// <param name="By">The clauses, strict rules or articles that order the rules.</param>
/// <param name="Show">The format by item id, or in text by kind id.</param>
/// <param name="WithPublication">Whether the rules apply only with consent to publication.</param>
internal sealed record RuleFileSet(
    IReadOnlyList<string> For,
    IReadOnlyList<string> In,
    IReadOnlyList<string> By,
    IReadOnlyDictionary<string, string> Show,
    bool WithPublication = false);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RuleFile))]
internal sealed partial class RuleFileContext : JsonSerializerContext;
