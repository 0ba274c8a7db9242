using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>Every rule that can be knocked out has exactly one place in the product.</summary>
public sealed class RuleTests
{
    private static readonly string Sources = Path.Combine(RepositoryRoot.Path, "src");

    [Fact]
    public void Find_EveryRuleInCode_HasOnePlace()
    {
        SourceTypes types = SourceTypes.ReadUnder(Sources);

        Assert.All(
            [.. ClauseRule.ReadAll(), .. ClauseRule.ReadParts()],
            rule => Assert.True(rule.Data is not null || types.Find(rule).Start > 0));
    }

    [Fact]
    public void Change_EveryRuleInData_HasOnePlace() =>
        Assert.All(ClauseRule.ReadAll().Where(rule => rule.Data is not null), rule =>
            Assert.NotEmpty(DataFile.Change(File.ReadAllText(DataFile.Find(Sources, rule)), rule)));
}
