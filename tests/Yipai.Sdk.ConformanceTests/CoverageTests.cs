using System.Text;
using Xunit.Abstractions;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Each clause with the tests that cover it; a covered clause that loses a test fails here.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private static readonly string[] Laws = ["PIPL ", "CSL "];

    [Fact]
    public void The_table_is_that_of_the_manifest() =>
        Assert.Equal(ClauseTable.Ids, YipaiPolicy.V2021_01_20.Clauses.Select(clause => clause.Id.Value));

    [Fact]
    public void Every_id_that_a_test_names_exists()
    {
        IEnumerable<string> strict = Enumerable.Range(1, StrictRuleId.Count).Select(number => $"S{number}");
        string[] known = [.. ClauseTable.Ids, .. strict];
        Assert.All(CoverageMap.Read(), row => Assert.True(known.Contains(row.Id) || Laws.Any(row.Id.StartsWith), $"{row.Test} names {row.Id}"));
    }

    [Fact]
    public void Every_covered_clause_keeps_its_tests()
    {
        ILookup<string, string> tests = CoverageMap.Read().ToLookup(row => row.Id, row => row.Test);
        var map = new StringBuilder();
        foreach (string id in ClauseTable.Ids)
        {
            map.Append(id).Append(": ").AppendJoin(", ", tests[id].Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("–")).Append('\n');
        }

        output.WriteLine($"{ClauseTable.Ids.Count(id => tests[id].Any())} of {ClauseTable.Ids.Length} clauses are covered.");
        Snapshot.Match("Yipai.Sdk.ConformanceTests", "Coverage", map.ToString());
    }
}
