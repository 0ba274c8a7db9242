using System.Text.Json;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Where the rule of a clause stands in the source, and what stands there when it is gone.</summary>
/// <param name="Clause">The clause; empty where the rule is part of an engine and <paramref name="Tests"/> hold it.</param>
/// <param name="Rule">The rule in a few words.</param>
/// <param name="File">The source file, or a manifest.</param>
/// <param name="Find">A C# expression that the file holds once, or a text of the manifest.</param>
/// <param name="Replace">What stands there without the rule.</param>
/// <param name="Tests">The namespace, class or test that holds a part of an engine, else null.</param>
internal sealed record ClauseRule(string Rule, string File, string Find, string Replace, string Clause = "", string? Tests = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public bool IsInManifest => File.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>The rules of clauses, in the order of the clauses.</summary>
    public static IReadOnlyList<ClauseRule> ReadAll() => [.. Read().Where(rule => rule.Tests is null)];

    /// <summary>The parts of engines: what finds, checks and masks.</summary>
    public static IReadOnlyList<ClauseRule> ReadParts() => [.. Read().Where(rule => rule.Tests is not null)];

    private static IEnumerable<ClauseRule> Read() =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tools", "Yipai.KnockOut", "Rules"), "*.json").Order(StringComparer.Ordinal)
           from rule in JsonSerializer.Deserialize<ClauseRule[]>(System.IO.File.ReadAllBytes(file), Options)!
           orderby Array.IndexOf(ClauseTable.Ids, rule.Clause)
           select rule,
    ];
}
