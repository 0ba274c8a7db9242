using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>Every clause has its rule and its tests in both readings, and the page says so.</summary>
public sealed class CoverageTests
{
    private static readonly string[] Laws = ["PIPL ", "CSL ", "条例 "];

    public static TheoryData<string> Clauses => [.. ClauseTable.Ids];

    [Fact]
    public void ClauseTable_Ids_EqualThoseOfTheManifest() =>
        Assert.Equal(ClauseTable.Ids, YipaiPolicy.V2021_01_20.Clauses.Select(clause => clause.Id.Value));

    [Fact]
    public void CoverageMap_EveryClauseNamedByATest_Exists()
    {
        IEnumerable<string> strict = Enumerable.Range(1, StrictRuleId.Count).Select(number => $"S{number}");
        string[] known = [.. ClauseTable.Ids, .. strict];

        Assert.All(CoverageMap.Read(), test =>
            Assert.True(known.Contains(test.Clause) || Laws.Any(test.Clause.StartsWith), $"{test.Name} names {test.Clause}"));
    }

    [Theory, MemberData(nameof(Clauses))]
    public void CoverageMap_EveryClause_HasTestsInBothReadings(string clause)
    {
        CoveredReading[] readings = [.. CoverageMap.Read().Where(test => test.Clause == clause).Select(test => test.Reading)];

        Assert.True(readings.Contains(CoveredReading.Both) || readings.Contains(CoveredReading.Strict), "no test in the strict profile");
        Assert.True(readings.Contains(CoveredReading.Both) || readings.Contains(CoveredReading.AsWritten),
            "no test in the wording of 2021");
    }

    [Theory, MemberData(nameof(Clauses))]
    public void ClauseRule_EveryClause_HasARule(string clause) => Assert.Contains(ClauseRule.ReadAll(), rule => rule.Clause == clause);

    [Fact]
    public void ConformancePage_WrittenAnew_EqualsTheStoredPage()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, ConformancePage.Path)).ReplaceLineEndings("\n");
        string now = ConformancePage.Write(ClauseRule.ReadAll().ToDictionary(rule => rule, _ => (IReadOnlyCollection<string>)[]));

        Assert.Equal(ConformancePage.WithoutKnockOuts(now), ConformancePage.WithoutKnockOuts(page));
    }
}
