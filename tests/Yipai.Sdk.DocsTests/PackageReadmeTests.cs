namespace Yipai.Sdk.DocsTests;

/// <summary>The page that a package shows: its own title, and folders that exist.</summary>
public sealed class PackageReadmeTests
{
    public static TheoryData<string> Packages => [.. PackageProject.All().Select(package => package.Name)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Readme_OfAPackage_HasThePackageAsItsTitle(string package)
    {
        string first = Repository.Read($"src/{package}/README.md").Split('\n')[0];

        Assert.Equal($"# {package}", first);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Folders_OfAReadme_AreFoldersOfThePackage(string package)
    {
        string[] named =
        [
            .. from row in Repository.TableRows(Repository.Read($"src/{package}/README.md")).SkipWhile(row => row[0] != "folder").Skip(2)
               select row[0].Trim('`', '/'),
        ];

        Assert.All(named, folder => Assert.True(
            Directory.Exists(Path.Combine(Repository.Root, "src", package, folder)), $"{package} has no folder {folder}."));
    }
}
