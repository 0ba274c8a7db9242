using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

public sealed partial class ReadmeTests
{
    private static readonly string English = Repository.Read("README.md");
    private static readonly string Chinese = Repository.Read("README.zh-CN.md");

    [Fact]
    public void Readme_Length_IsAtMost120Lines() => Assert.InRange(English.TrimEnd('\n').Split('\n').Length, 1, 120);

    [Theory]
    [InlineData("bash")]
    [InlineData("csharp")]
    public void Blocks_InBothLanguages_AreIdentical(string language)
    {
        string[] blocks = Repository.Blocks(English, language);

        Assert.NotEmpty(blocks);
        Assert.Equal(blocks, Repository.Blocks(Chinese, language));
    }

    [Fact]
    public void Diagrams_InBothLanguages_HaveTheSameLinesAndArrows()
    {
        int[] english = ArrowsByLine(English);

        int[] chinese = ArrowsByLine(Chinese);

        Assert.NotEmpty(english);
        Assert.Equal(english, chinese);
    }

    [Fact]
    public void Links_InBothLanguages_LeadToTheSameFiles()
    {
        string[] english = LinksOf(English);

        string[] chinese = LinksOf(Chinese);

        Assert.Equal(english.Select(link => link.Replace("README.zh-CN.md", "README.md", StringComparison.Ordinal)), chinese);
    }

    [Fact]
    public void Headings_InBothLanguages_HaveTheSameLevels()
    {
        string[] english = LevelsOf(English);

        string[] chinese = LevelsOf(Chinese);

        Assert.Equal(english, chinese);
    }

    [Fact]
    public void CodeBlocks_OfReadme_NeedAtMostThreeYipaiUsings() =>
        Assert.All(Repository.Blocks(English, "csharp"), block => Assert.InRange(YipaiUsing().Count(block), 1, 3));

    [Fact]
    public void Tables_InBothLanguages_HaveTheSameRowsAndCode()
    {
        List<string[]> english = Repository.TableRows(English);

        Assert.NotEmpty(english);
        Assert.Equal(english.Select(CodeOf), Repository.TableRows(Chinese).Select(CodeOf));
    }

    [Fact]
    public void CodeBlock_OfReadme_IsTheCompiledSnippet() =>
        Assert.Equal(Snippet().TrimEnd('\n'), Repository.Blocks(English, "csharp")[0].TrimEnd('\n'));

    [Fact]
    public async Task CodeBlock_WhenRun_GivesTheResultsItStates()
    {
        string before = Environment.CurrentDirectory;
        string folder = Directory.CreateTempSubdirectory("yipai-docs-").FullName;
        Environment.CurrentDirectory = folder;
        try
        {
            string[] stated = [.. Result().Matches(Snippet()).Select(match => match.Groups[1].Value)];
            string[] results = await ReadmeSnippet.RunAsync();
            Assert.Equal(stated.Length, results.Length);
            Assert.All(stated.Zip(results), pair => Assert.Equal(pair.First.TrimEnd('…'), Shown(pair.First, pair.Second)));
        }
        finally
        {
            Environment.CurrentDirectory = before;
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int[] ArrowsByLine(string markdown) =>
    [
        .. from block in Repository.Blocks(markdown, "text")
           from line in block.TrimEnd('\n').Split('\n')
           select line.Count(sign => sign == '►'),
    ];

    private static string[] LinksOf(string markdown) =>
        [.. Link().Matches(Repository.WithoutBlocks(markdown)).Select(match => match.Groups[1].Value)];

    private static string[] LevelsOf(string markdown) =>
        [.. Heading().Matches(Repository.WithoutBlocks(markdown)).Select(match => match.Value)];

    /// <summary>How many cells a row has, and which of them are code.</summary>
    private static string CodeOf(string[] row) =>
        $"{row.Length}: {string.Join(" ", row.SelectMany(cell => Code().Matches(cell)).Select(match => match.Value))}";

    /// <summary>The part of a result that the page shows: all of it, or its beginning before an ellipsis.</summary>
    private static string Shown(string stated, string result) => stated.EndsWith('…') ? result[..(stated.Length - 1)] : result;

    private static string Snippet()
    {
        IEnumerable<string> parts =
            from match in Marked().Matches(Repository.Read("tests/Yipai.Sdk.DocsTests/ReadmeSnippet.cs"))
            let indent = match.Groups["indent"].Value
            select string.Join('\n', match.Groups["text"].Value.TrimEnd('\n', ' ').Split('\n').Select(line => Outdented(line, indent)));
        return string.Join("\n\n", parts);
    }

    private static string Outdented(string line, string indent) =>
        line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line;

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^using Yipai\b", RegexOptions.Multiline)]
    private static partial Regex YipaiUsing();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex("^// (.+)$", RegexOptions.Multiline)]
    private static partial Regex Result();

    [GeneratedRegex("^(?<indent> *)// <readme>\n(?<text>.*?)^ *// </readme>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Marked();
}
