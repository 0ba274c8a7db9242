using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>Each test says in its name what it tests, in which condition, and what comes out.</summary>
public sealed partial class TestNameTests
{
    public static TheoryData<string> TestFiles =>
        [.. Repository.Files("tests", "*.cs").Where(file => Tests().IsMatch(Repository.Read(file)))];

    [Theory]
    [MemberData(nameof(TestFiles))]
    public void Tests_OfAFile_AreNamedMemberConditionOutcome(string file)
    {
        IEnumerable<string> others = Tests().Matches(Repository.Read(file)).Select(test => test.Groups["name"].Value)
            .Where(name => !ThreeParts().IsMatch(name));

        Assert.Empty(others);
    }

    [GeneratedRegex(@"^ +\[(?:Skippable)?(?:Fact|Theory)\b.*?^ +public (?:async )?(?:Task|void|ValueTask) (?<name>\w+)\(",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Tests();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex ThreeParts();
}
