namespace Yipai.Sdk.DocsTests;

public sealed class WordTests
{
    private const int LongestPageLine = 160;
    private const int LongestCodeLine = 140;

    private static readonly string[] Folders = ["benchmarks", "samples", "src", "tests", "tools"];

    public static TheoryData<string> Pages => [.. Repository.Pages()];

    public static TheoryData<string> CodeFiles =>
    [
        .. Folders.SelectMany(folder => Repository.Files(folder, "*.cs")), .. Repository.Files("samples", "*.razor"),
    ];

    public static TheoryData<string> RuleFiles =>
    [
        .. Repository.Files("tools/Yipai.KnockOut/Rules", "*.json"), .. Repository.Files("tools/Yipai.NearMiss/Mistakes", "*.json"),
    ];

    public static TheoryData<string> Excepted => [.. Tics.Exceptions.Select(exception => exception.File)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Prose_OfAPage_HasNoTics(string page)
    {
        IEnumerable<string> tics = Tics.In(Repository.WithoutGenerated(Repository.Read(page)));

        Assert.Empty(tics);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Lines_OfAPage_HaveAtMost160Characters(string page)
    {
        IEnumerable<string> lines = TooLong(Repository.WithoutGenerated(Repository.Read(page)), LongestPageLine);

        Assert.Empty(lines);
    }

    [Theory]
    [MemberData(nameof(CodeFiles))]
    public void Prose_OfACodeFile_HasNoTics(string file)
    {
        IEnumerable<string> tics = Tics.Exceptions.Any(exception => exception.File == file)
            ? []
            : Tics.In(Repository.ProseOfCode(Repository.Read(file)));

        Assert.Empty(tics);
    }

    [Theory]
    [MemberData(nameof(CodeFiles))]
    public void Lines_OfACodeFile_HaveAtMost140Characters(string file)
    {
        // A raw text is data, and a break would change it.
        IEnumerable<string> lines = TooLong(Repository.WithoutRawTexts(Repository.Read(file)), LongestCodeLine);

        Assert.Empty(lines);
    }

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Prose_OfARuleFile_HasNoTics(string file)
    {
        IEnumerable<string> sentences = Repository.Read(file).Split('\n')
            .Select(line => line.Contains("\"rule\":", StringComparison.Ordinal) ? line : "");

        IEnumerable<string> tics = Tics.In(string.Join('\n', sentences));

        Assert.Empty(tics);
    }

    [Theory]
    [InlineData("The record as a separate consent, or null where it is none.")]
    [InlineData("A database that is missing is told.")]
    [InlineData("It tells which rule holds.")]
    [InlineData("The time after so many days.")]
    [InlineData("Rules stand in a folder.")]
    [InlineData("Why a file was refused; never what stands there.")]
    [InlineData("Until here no file, network, clock or id.")]
    [InlineData("What is handed in is late.")]
    [InlineData("What was to be masked as JSON.")]
    [InlineData("It sends everything in one go.")]
    [InlineData("The case is late no more.")]
    [InlineData("An entry before it counts no more.")]
    [InlineData("A draft for who is signed in.")]
    [InlineData("Whose the photos of visitors are.")]
    [InlineData("It is not JSON from the named place on.")]
    [InlineData("0 bytes where it is right.")]
    [InlineData("Puts the parts together; does no work.")]
    [InlineData("no more than what it needs")]
    [InlineData("请予以确认。")]
    public void Tics_InAClumsySentence_AreFound(string sentence)
    {
        IEnumerable<string> tics = Tics.In(sentence);

        Assert.NotEmpty(tics);
    }

    [Theory]
    [InlineData("A star stands for each hidden character.")]
    [InlineData("Nothing tells the two apart.")]
    [InlineData("The stand-alone program takes no more than a second.")]
    [InlineData("案卷处置进行中。")]
    public void Tics_InAPlainSentence_AreNotFound(string sentence)
    {
        IEnumerable<string> tics = Tics.In(sentence);

        Assert.Empty(tics);
    }

    [Theory]
    [MemberData(nameof(Excepted))]
    public void Exception_StillListed_IsNeeded(string file)
    {
        IEnumerable<string> tics = Tics.In(Repository.ProseOfCode(Repository.Read(file)));

        Assert.NotEmpty(tics);
    }

    [Fact]
    public void Exceptions_AllListed_AreAtMostTenAndArgued()
    {
        Assert.InRange(Tics.Exceptions.Length, 0, 10);
        Assert.DoesNotContain(Tics.Exceptions, exception => string.IsNullOrWhiteSpace(exception.Because));
    }

    private static IEnumerable<string> TooLong(string text, int longest) =>
        from line in text.Split('\n').Index()
        where line.Item.Length > longest
        select $"line {line.Index + 1} has {line.Item.Length} characters; break it before character {longest}";
}
