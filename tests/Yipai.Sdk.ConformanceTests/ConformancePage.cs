using System.Text;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Sdk.ConformanceTests.KnockOuts;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>docs/conformance.md: every clause, its rule, its tests, and which of them fail without the rule.</summary>
internal static class ConformancePage
{
    public const string Path = "docs/conformance.md";

    private const string Head = """
        # Conformance

        This page is for whoever has to show that the code keeps the policy of 2021-01-20. Each row is a clause, with the rule that keeps
        it and the tests that show it. *Both* tests hold in both readings; *strict* and *as written* tests hold in one reading. *Knocked
        out by* lists the tests of that clause that fail when the rule is taken out of the source.

        `dotnet run --project tools/Yipai.KnockOut` takes out each rule in turn and writes this page; do not edit it by hand.
        With `-- --check` it fails if the page is stale. The rules are in `tools/Yipai.KnockOut/Rules/`.

        <!-- every clause: generated -->

        """;

    /// <summary>Writes the page.</summary>
    /// <param name="knockedOutBy">For each rule the names of the tests that fail without it.</param>
    public static string Write(IReadOnlyDictionary<ClauseRule, IReadOnlyCollection<string>> knockedOutBy)
    {
        ILookup<string, CoveringTest> tests = CoverageMap.Read().ToLookup(test => test.Clause);
        ILookup<string, ClauseRule> rules = knockedOutBy.Keys.ToLookup(rule => rule.Clause);
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append("| clause | kind | rule | both | strict | as written | knocked out by |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (PolicyClause clause in YipaiPolicy.V2021_01_20.Clauses)
        {
            string id = clause.Id.Value;
            page.Append("| ").AppendJoin(" | ",
            [
                $"`{id}`",
                clause.Kind.ToString().ToLowerInvariant(),
                Lines(rules[id].Select(rule => $"{rule.Rule} (`{rule.Place}`)")),
                Lines(NamesOf(tests[id], CoveredReading.Both)),
                Lines(NamesOf(tests[id], CoveredReading.Strict)),
                Lines(NamesOf(tests[id], CoveredReading.AsWritten)),
                Lines(rules[id].SelectMany(rule => knockedOutBy[rule]).Distinct().Order(StringComparer.Ordinal)
                    .Select(name => $"`{name}`")),
            ]).Append(" |\n");
        }

        return page.Append("<!-- end -->\n").ToString();
    }

    /// <summary>The page without its last column, which only taking the rules out can tell.</summary>
    public static string WithoutKnockOuts(string page) =>
        string.Join('\n', page.Split('\n')
            .Select(line => line.StartsWith("| `P", StringComparison.Ordinal) ? line[..line.LastIndexOf(" | ", StringComparison.Ordinal)]
            : line));

    private static IEnumerable<string> NamesOf(IEnumerable<CoveringTest> tests, CoveredReading reading) =>
        tests.Where(test => test.Reading == reading).Select(test => $"`{test.Name}`").Distinct().Order(StringComparer.Ordinal);

    private static string Lines(IEnumerable<string> parts) => string.Join("<br>", parts);
}
