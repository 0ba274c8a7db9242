using System.Text.RegularExpressions;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Samples are what people copy: short, with few usings, and without names that come from elsewhere.</summary>
public sealed partial class SampleTests
{
    private const int MostUsingsInASample = 5;
    private const int MostLinesOfTheQuickstart = 90;

    private static readonly string[] Roots = ["src", "samples", "tests", "tools", "benchmarks"];

    [Fact]
    public void Usings_OfASampleFile_AreAtMostFive()
    {
        IEnumerable<string> crowded =
            from file in HouseStyleTests.Sources(Path.Combine(RepositoryRoot.Path, "samples"), "*.cs", "*.razor")
            let count = YipaiUsing().Count(File.ReadAllText(file))
            where count > MostUsingsInASample
            select $"{file} has {count} Yipai usings. Split the file, or make a type a headline (HeadlineTypes).";

        Assert.Empty(crowded);
    }

    [Fact]
    public void GlobalUsings_InSourceFiles_NameNoYipaiNamespace()
    {
        IEnumerable<string> files = Roots.SelectMany(SourcesOf).Where(file => GlobalUsing().IsMatch(File.ReadAllText(file)));

        Assert.Empty(files);
    }

    [Fact]
    public void UsingItems_InProjectFiles_NameNoYipaiNamespace()
    {
        IEnumerable<string> files = ProjectFiles().Where(file => UsingItem().IsMatch(File.ReadAllText(file)));

        Assert.Empty(files);
    }

    [Fact]
    public void Quickstart_Sources_HaveAtMost90LinesInTwoFiles()
    {
        string[] files = [.. SourcesOf("samples/Quickstart")];

        Assert.InRange(files.Length, 1, 2);
        Assert.InRange(files.Sum(file => File.ReadLines(file).Count()), 1, MostLinesOfTheQuickstart);
    }

    [Theory]
    [InlineData("using Yipai.Cases;", true)]
    [InlineData("using static Yipai.Privacy.DataItems;", true)]
    [InlineData("using Guard = Yipai.Privacy.PrivacyGuard;", true)]
    [InlineData("using System.Text;", false)]
    [InlineData("    using Yipai.Cases;", false)]
    public void Reader_OfUsings_CountsThoseOfYipai(string line, bool isCounted) => Assert.Equal(isCounted, YipaiUsing().IsMatch(line));

    private static IEnumerable<string> SourcesOf(string folder) => HouseStyleTests.Sources(Path.Combine(RepositoryRoot.Path, folder));

    private static IEnumerable<string> ProjectFiles() =>
        from root in Roots
        from pattern in new[] { "*.csproj", "*.props", "*.targets" }
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, root), pattern, SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Path, pattern))
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
        select file;

    [GeneratedRegex(@"^@?using (static )?(\w+ = )?Yipai\.(?!Samples\b)", RegexOptions.Multiline)]
    private static partial Regex YipaiUsing();

    [GeneratedRegex(@"^global using (static )?(\w+ = )?Yipai\b", RegexOptions.Multiline)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex("<Using +Include=\"Yipai\\b")]
    private static partial Regex UsingItem();
}
