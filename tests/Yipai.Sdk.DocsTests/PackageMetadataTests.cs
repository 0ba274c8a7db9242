namespace Yipai.Sdk.DocsTests;

/// <summary>What a package page shows: description, tags, icon, release notes, readme, and the way to the sources.</summary>
public sealed class PackageMetadataTests
{
    private static readonly IReadOnlyList<PackageProject> Projects = PackageProject.All();

    public static TheoryData<string> Packages => [.. Projects.Select(project => project.Name)];

    [Fact]
    public void Description_OfEachPackage_IsItsOwn()
    {
        string[] descriptions = [.. Projects.Select(project => project.Own("Description"))];

        Assert.DoesNotContain("", descriptions);
        Assert.Distinct(descriptions);
    }

    [Fact]
    public void Tags_OfEachPackage_AreItsOwn()
    {
        string[] tags = [.. Projects.Select(project => project.Own("PackageTags"))];

        Assert.DoesNotContain("", tags);
        Assert.Distinct(tags);
    }

    [Fact]
    public void Tags_WithOpen311_AreThoseOfTheCaseDomainOnly()
    {
        IEnumerable<string> tagged =
            from project in Projects
            where project.Property("PackageTags").Split(';').Contains("open311")
            select project.Name;

        Assert.Equal(["Yipai.Cases"], tagged);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Tags_OfAPackage_AreWordsEachGivenOnce(string package)
    {
        string[] tags = Of(package).Property("PackageTags").Split(';');

        Assert.Contains("yipai", tags);
        Assert.Distinct(tags);
        Assert.DoesNotContain(tags, tag => tag.Length == 0 || tag.Any(char.IsWhiteSpace));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Icon_OfAPackage_IsPackedAndAPngOf128Pixels(string package)
    {
        string path = Assert.Single(PackageProject.PackedFiles(), file => Path.GetFileName(file) == Of(package).Property("PackageIcon"));
        byte[] picture = File.ReadAllBytes(Path.Combine(Repository.Root, "src", package, path));

        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(picture.AsSpan(0, 8)));
        Assert.Equal("0000008000000080", Convert.ToHexString(picture.AsSpan(16, 8)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void ReleaseNotes_OfAPackage_LeadToTheChangelog(string package)
    {
        string address = Of(package).Property("RepositoryUrl");

        string notes = Of(package).Property("PackageReleaseNotes").Replace("$(RepositoryUrl)", address, StringComparison.Ordinal);

        Assert.Matches(@"^https://\S+/blob/main/CHANGELOG\.md$", notes);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Readme_OfAPackage_IsPacked(string package)
    {
        string path = Assert.Single(PackageProject.PackedFiles(), file => file == Of(package).Property("PackageReadmeFile"));

        Assert.True(File.Exists(Path.Combine(Repository.Root, "src", package, path)), $"{package} has no {path}.");
    }

    [Theory]
    [InlineData("PublishRepositoryUrl", "true")]
    [InlineData("EmbedUntrackedSources", "true")]
    [InlineData("RepositoryType", "git")]
    public void SourceLink_OfEachPackage_IsOn(string property, string value)
    {
        IEnumerable<string> set = Projects.Select(project => project.Property(property));

        Assert.All(set, found => Assert.Equal(value, found));
    }

    private static PackageProject Of(string package) => Projects.Single(project => project.Name == package);
}
