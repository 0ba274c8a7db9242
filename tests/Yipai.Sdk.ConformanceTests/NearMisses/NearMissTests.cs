using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests.NearMisses;

/// <summary>The table of near misses is large enough, and each mistake has its place.</summary>
public sealed class NearMissTests
{
    private static readonly IReadOnlyList<ClauseRule> Written = ClauseRule.ReadMistakes();
    private static readonly IReadOnlyList<ClauseRule> Generated = ManifestMistakes.ReadAll();

    [Fact]
    public void ReadMistakes_ThoseOfCode_AreAtLeast120() => Assert.InRange(Written.Count, 120, int.MaxValue);

    [Fact]
    public void ReadAll_ThoseOfCodeAndData_AreAtLeast300() => Assert.InRange(Written.Count + Generated.Count, 300, int.MaxValue);

    [Fact]
    public void ReadMistakes_EveryMistake_NamesItsSource() =>
        Assert.All(Written.Concat(Generated), mistake => Assert.NotEmpty(mistake.Clause));

    [Fact]
    public void ReadMistakes_EveryMistake_IsWrittenOnce() => Assert.All(
        Written.GroupBy(mistake => (mistake.Key, mistake.Replace)), same => Assert.True(same.Count() == 1, same.First().Rule));

    [Fact]
    public void Find_EveryMistake_HasOnePlaceInTheSources()
    {
        SourceTypes types = SourceTypes.ReadUnder(Path.Combine(RepositoryRoot.Path, "src"));

        Assert.All(Written, mistake => Assert.True(types.Find(mistake).Start > 0));
    }
}
