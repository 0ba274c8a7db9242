using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

public sealed partial class SummaryTests
{
    public static TheoryData<string> CodeFiles =>
        [.. new[] { "benchmarks", "samples", "src", "tools" }.SelectMany(folder => Repository.Files(folder, "*.cs"))];

    [Theory]
    [MemberData(nameof(CodeFiles))]
    public void Summaries_OfACodeFile_HaveOneSentence(string file)
    {
        IEnumerable<string> longer = Summaries(Repository.Read(file)).Where(HasASecondSentence);

        Assert.Empty(longer);
    }

    [Theory]
    [InlineData("Frees a box. Padding is blanked.")]
    [InlineData("Writes <c>a.b</c>. <see cref=\"Text\"/> counts too.")]
    [InlineData("Gets the word “stop.” It ends a text.")]
    public void Summary_OfTwoSentences_IsFound(string summary) => Assert.True(HasASecondSentence(summary));

    [Theory]
    [InlineData("Computes the hashes of RFC 6962, section 2.1.")]
    [InlineData("Names the article (PIPL art. 13) of a basis.")]
    [InlineData("Reads a name, e.g. Li Hua.")]
    public void Summary_OfOneSentence_IsNotFound(string summary) => Assert.False(HasASecondSentence(summary));

    private static IEnumerable<string> Summaries(string code) =>
        Summary().Matches(code).Select(match => LineStart().Replace(match.Groups["text"].Value, " ").Trim());

    private static bool HasASecondSentence(string summary) => SecondSentence().IsMatch(Element().Replace(summary, "X"));

    [GeneratedRegex(@"/// <summary>(?<text>.*?)</summary>", RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"\s*\n\s*/// ?")]
    private static partial Regex LineStart();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();

    // A sentence ends at a mark that a blank and a capital follow, unless the mark shortens a word.
    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|arts?|cl|vs|No))[.!?][”"")]*X? +(?:[A-Z“""]|\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex SecondSentence();
}
