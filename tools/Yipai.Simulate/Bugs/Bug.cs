using System.Text.Json;
using Yipai.Sdk.ConformanceTests.KnockOuts;

namespace Yipai.Simulate.Bugs;

/// <summary>A mistake that somebody could make in the client, planted in a copy of the sources.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Mistake">What the mistaken client does, in one sentence.</param>
/// <param name="Type">The type with the mistake.</param>
/// <param name="Member">The member with the mistake.</param>
/// <param name="Expression">The expression that is replaced, or null for the whole body.</param>
/// <param name="Replace">What takes its place.</param>
internal sealed record Bug(string Name, string Mistake, string Type, string Member, string? Expression = null, string Replace = "")
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Reads all mistakes.</summary>
    public static IReadOnlyList<Bug> ReadAll() =>
        JsonSerializer.Deserialize<Bug[]>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Bugs", "bugs.json")), Options)!;

    public ClauseRule ToRule() => new(Name, Type, Member, Expression, Replace: Replace);
}
