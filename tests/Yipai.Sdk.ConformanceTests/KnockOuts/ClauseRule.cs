using System.Text.Json;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>Names the place in the product that keeps a clause, and what would be there without the rule.</summary>
/// <param name="Clause">The clause; empty where the rule is part of an engine and <paramref name="Tests"/> hold it.</param>
/// <param name="Rule">The rule in a few words.</param>
/// <param name="Type">The simple or full name of the type, <c>Outer.Inner</c> for a nested one. Null for a data file.</param>
/// <param name="Member">The member, with its parameter types where it has overloads: <c>Find(ReadOnlySpan&lt;char&gt;, int)</c>.</param>
/// <param name="Expression">The expression inside the member. Null for the whole body or initializer.</param>
/// <param name="Ordinal">Which occurrence of the expression in the member, from 1. Null where it occurs once.</param>
/// <param name="Replace">The expression that takes its place.</param>
/// <param name="Data">The name of a data file, without its folder. Null for code.</param>
/// <param name="Pointer">
/// The JSON pointer in the data file. In an array a step <c>key=value</c> chooses the row with that value, <c>key=a,b</c> with that list,
/// and any other step the text itself. There are no numbers, so rows may move. A last step <c>-</c> appends to the array.
/// </param>
/// <param name="Value">The JSON value that takes the place of the one at the pointer. Null removes it.</param>
/// <param name="Tests">The namespace, class or test that holds a part of an engine, else null.</param>
/// <param name="IsOpen">Whether no test is known to notice the mistake yet. A sample leaves it out.</param>
internal sealed record ClauseRule(
    string Rule, string? Type = null, string? Member = null, string? Expression = null, int? Ordinal = null, string Replace = "",
    string? Data = null, string? Pointer = null, JsonElement? Value = null, string Clause = "", string? Tests = null,
    bool IsOpen = false)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Gets the folder of the files that hold the rules.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tools", "Yipai.KnockOut", "Rules");

    /// <summary>Gets where the rule is kept, as the conformance page shows it.</summary>
    public string Place => Data is null ? $"{Type}.{Member?.Split('(')[0]}" : $"{Data}#{Pointer}";

    /// <summary>Gets the name under which the tests that reach the place are kept. Rules of one place share it.</summary>
    public string Key => Data is null
        ? $"{Type}.{Member}{(Expression is null ? "" : $": {Expression}")}{(Ordinal is null ? "" : $" #{Ordinal}")}"
        : $"{Pointer} = {Value}";

    /// <summary>Reads the rules of clauses, in the order of the clauses.</summary>
    public static IReadOnlyList<ClauseRule> ReadAll() => [.. Read(Folder).Where(rule => rule.Tests is null)];

    /// <summary>Reads the parts of engines: what finds, checks and masks.</summary>
    public static IReadOnlyList<ClauseRule> ReadParts() => [.. Read(Folder).Where(rule => rule.Tests is not null)];

    /// <summary>Reads the near misses that are written by hand.</summary>
    public static IReadOnlyList<ClauseRule> ReadMistakes() =>
        [.. Read(Path.Combine(RepositoryRoot.Path, "tools", "Yipai.NearMiss", "Mistakes"))];

    private static IEnumerable<ClauseRule> Read(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
           from rule in JsonSerializer.Deserialize<ClauseRule[]>(File.ReadAllBytes(file), Options)!
           orderby Array.IndexOf(ClauseTable.Ids, rule.Clause)
           select rule,
    ];
}
