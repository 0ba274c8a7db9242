using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>A Chinese page says the same as its English twin, as far as a program can compare: commands, code, tables, headings.</summary>
public sealed partial class TranslationTests
{
    private const string Folder = "docs/zh-CN";

    private static readonly string[] Expected = ["consent", "masking", "quick-start", "rights", "server-setup"];

    public static TheoryData<string> Names => [.. Expected];

    [Fact]
    public void ChinesePages_OfTheFolder_AreThoseExpected()
    {
        IEnumerable<string?> names =
            Repository.Files(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

        Assert.Equal(Expected, names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Blocks_InBothLanguages_AreIdentical(string name)
    {
        string[] english = Fences(English(name));

        Assert.NotEmpty(english);
        Assert.Equal(english, Fences(Chinese(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_InBothLanguages_HaveTheSameRowsAndCode(string name)
    {
        IEnumerable<string> english = Repository.TableRows(English(name)).Select(CodeOf);

        Assert.NotEmpty(english);
        Assert.Equal(english, Repository.TableRows(Chinese(name)).Select(CodeOf));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Clauses_InBothLanguages_AreTheSame(string name)
    {
        SortedSet<string> english = Cited(English(name));

        Assert.Equal(english, Cited(Chinese(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_InBothLanguages_HaveTheSameLevels(string name)
    {
        IEnumerable<int> english = Levels(English(name));

        Assert.Equal(english, Levels(Chinese(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GeneratedParts_InBothLanguages_AreIdentical(string name)
    {
        IEnumerable<string> english = Generated().Matches(English(name)).Select(match => match.Groups["text"].Value);

        Assert.Equal(english, Generated().Matches(Chinese(name)).Select(match => match.Groups["text"].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Index_ForAPage_LinksBothLanguages(string name)
    {
        string index = Repository.Read("docs/README.md");

        Assert.Contains($"({name}.md)", index, StringComparison.Ordinal);
        Assert.Contains($"(zh-CN/{name}.md)", index, StringComparison.Ordinal);
    }

    private static string English(string name) => Repository.Read($"docs/{name}.md");

    private static string Chinese(string name) => Repository.Read($"{Folder}/{name}.md");

    private static string[] Fences(string page) => [.. Fence().Matches(page).Select(match => match.Value)];

    private static IEnumerable<int> Levels(string page) =>
        Heading().Matches(Repository.WithoutBlocks(page)).Select(match => match.Groups[1].Length);

    private static SortedSet<string> Cited(string page) =>
        [.. Citation().Matches(Repository.WithoutBlocks(page)).Select(match => match.Value)];

    /// <summary>How many cells a row has, and which of them are code.</summary>
    private static string CodeOf(string[] row) =>
        $"{row.Length}: {string.Join(" ", row.SelectMany(cell => Code().Matches(cell)).Select(match => match.Value))}";

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    /// <summary>A clause of the policy, a strict rule or an error.</summary>
    [GeneratedRegex(
        @"(?<![\w.])(?:P[0-9](?:\.[0-9]+)*(?:-[0-9]+)?(?:\([0-9]+\))?(?:/[0-9]+)?|S[0-9]{1,2}|YP[0-9]{4})(?![A-Za-z0-9])")]
    private static partial Regex Citation();

    [GeneratedRegex(
        "^<!-- [^\n]*written by [^\n]* -->\n(?<text>.*?)^<!-- to here -->$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Generated();
}
