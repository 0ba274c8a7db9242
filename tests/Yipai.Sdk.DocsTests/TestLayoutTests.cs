using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>A blank line parts what a test does from what it then checks.</summary>
public sealed partial class TestLayoutTests
{
    [Theory]
    [MemberData(nameof(TestNameTests.TestFiles), MemberType = typeof(TestNameTests))]
    public void Tests_OfAFile_HaveABlankLineBeforeTheirFirstAssertion(string file)
    {
        IEnumerable<string> crowded = Bodies().Matches(Repository.Read(file))
            .Select(test => FindCrowded(test.Groups["body"].Value.Split('\n'))).OfType<string>();

        Assert.Empty(crowded);
    }

    // The first assertion may open the body, and a comment belongs to the line below it.
    private static string? FindCrowded(string[] lines)
    {
        int first = Array.FindIndex(lines, line => Assertion().IsMatch(line));
        int above = Array.FindLastIndex(lines, Math.Max(first - 1, 0), line => !line.StartsWith("        //", StringComparison.Ordinal));
        return first > 0 && above >= 0 && lines[above].Length > 0 ? lines[first] : null;
    }

    [GeneratedRegex(@"^    \[(?:Skippable)?(?:Fact|Theory)\b.*?^    \{\n(?<body>.*?)^    \}$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"^        (?:\w[\w<>?\[\], ]+ = )?(?:await )?Assert\.")]
    private static partial Regex Assertion();
}
