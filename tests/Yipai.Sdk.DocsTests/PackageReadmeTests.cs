using Yipai.Sdk.ArchitectureTests;

namespace Yipai.Sdk.DocsTests;

/// <summary>The page that a package shows: its own title, and code that compiles.</summary>
public sealed class PackageReadmeTests
{
    public static TheoryData<string> Packages => [.. PackageProject.All().Select(package => package.Name)];

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string>();
            foreach (string package in PackageProject.All().Select(package => package.Name))
            {
                foreach (string block in Repository.Blocks(Repository.Read($"src/{package}/README.md"), "csharp"))
                {
                    blocks.Add(package, block);
                }
            }

            return blocks;
        }
    }

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

    [Theory]
    [MemberData(nameof(Blocks))]
    public void CodeBlock_OfAPackageReadme_Compiles(string package, string block)
    {
        IReadOnlyList<string> errors = SnippetCompiler.ErrorsOf(block);

        Assert.True(errors.Count == 0, $"{package}: {string.Join('\n', errors)}");
    }
}
