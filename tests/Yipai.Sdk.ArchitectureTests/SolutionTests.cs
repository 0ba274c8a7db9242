using System.Text.RegularExpressions;
using System.Xml.Linq;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>The solution shows what lies on disk, in the same folders.</summary>
public sealed partial class SolutionTests
{
    private static readonly string Solution = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Yipai.Sdk.sln"));

    private static readonly string[] Roots = ["src", "tests", "tools", "samples", "benchmarks"];

    private static readonly string[] Generated = ["bin", "obj"];

    [Fact]
    public void Solution_ProjectsOnDisk_ListsEachInTheFolderOfItsPath()
    {
        string[] onDisk = [.. ProjectsOnDisk().Select(path => $"{path.Split('/')[0]}: {path}").Order(StringComparer.Ordinal)];

        string[] listed = [.. Listed().Select(project => $"{FolderOf(project.Id)}: {project.Path}").Order(StringComparer.Ordinal)];

        Assert.Equal(onDisk, listed);
    }

    [Fact]
    public void Solution_PackageConsumer_IsListedButNotBuilt()
    {
        string[] notBuilt = [.. Listed().Where(project => !IsBuilt(project.Id)).Select(project => project.Path)];

        Assert.Equal(["samples/PackageConsumer/PackageConsumer.csproj"], notBuilt);
    }

    [Fact]
    public void Solution_SolutionItems_Exist()
    {
        string[] items = [.. Item().Matches(Solution).Select(match => match.Groups[1].Value.Replace('\\', '/'))];

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.True(File.Exists(Path.Combine(RepositoryRoot.Path, item)), $"{item} does not exist."));
    }

    [Fact]
    public void Tests_EveryProject_RefersToTheTestSdk()
    {
        string[] projects = [.. ProjectsOnDisk().Where(path => path.StartsWith("tests/", StringComparison.Ordinal))];

        string[] programs = [.. projects.Where(path => !IsTestProject(path))];

        Assert.Empty(programs);
    }

    private static IEnumerable<string> ProjectsOnDisk() =>
        from root in Roots
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, root), "*.csproj", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(RepositoryRoot.Path, file).Replace(Path.DirectorySeparatorChar, '/')
        where !path.Split('/').Intersect(Generated).Any()
        select path;

    private static IEnumerable<(string Path, string Id)> Listed() =>
        from match in Project().Matches(Solution)
        where match.Groups[2].Value.EndsWith(".csproj", StringComparison.Ordinal)
        select (match.Groups[2].Value.Replace('\\', '/'), match.Groups[3].Value);

    private static string FolderOf(string id) =>
        Nested().Matches(Solution).Where(match => match.Groups[1].Value == id)
            .Select(match => NameOf(match.Groups[2].Value)).SingleOrDefault("no folder");

    private static string NameOf(string id) => Project().Matches(Solution).Single(match => match.Groups[3].Value == id).Groups[1].Value;

    private static bool IsBuilt(string id) => Solution.Contains($"{id}.Debug|Any CPU.Build.0", StringComparison.Ordinal);

    private static bool IsTestProject(string path) =>
        XDocument.Load(Path.Combine(RepositoryRoot.Path, path)).Descendants("PackageReference")
            .Any(reference => (string?)reference.Attribute("Include") == "Microsoft.NET.Test.Sdk");

    [GeneratedRegex(""""^Project\("\{[^}]+\}"\) = "([^"]+)", "([^"]+)", "(\{[^}]+\})"""", RegexOptions.Multiline)]
    private static partial Regex Project();

    [GeneratedRegex(@"^\t\t(\{[^}]+\}) = (\{[^}]+\})", RegexOptions.Multiline)]
    private static partial Regex Nested();

    [GeneratedRegex(@"^\t\t([^{|=\r\n]+) = \1\r?$", RegexOptions.Multiline)]
    private static partial Regex Item();
}
