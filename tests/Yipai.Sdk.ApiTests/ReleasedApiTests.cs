using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ApiTests;

/// <summary>
/// Whatever the last release offered is still there, or docs/upgrading.md names it with its replacement. The folder Released holds the
/// approved files of that release; whoever publishes the next one copies the approved files there and begins a new section of the page.
/// </summary>
public sealed class ReleasedApiTests
{
    private const string Released = """
        namespace Yipai.Sample
        {
            public sealed class Mask : System.IEquatable<Yipai.Sample.Mask>
            {
                public static Yipai.Sample.Mask Default { get; }
                public string Show(string text) { }
            }
            public enum Reader
            {
                Public = 0,
            }
        }
        """;

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Yipai.Sdk.ApiTests");

    [Fact]
    public void ReleasedApi_PromiseThatIsNotKept_IsExplainedOnTheUpgradingPage()
    {
        var released = ApiSurface.Read(Directory.EnumerateFiles(Path.Combine(Folder, "Released"), "*.txt"));
        var present = ApiSurface.Read(Directory.EnumerateFiles(Folder, "*.verified.txt"));
        var page = UpgradingPage.Read();

        string[] unexplained = [.. released.BreaksIn(present).Where(broken => !page.Explains(broken)).Select(broken => broken.Was).Order()];

        Assert.True(
            unexplained.Length == 0,
            "Add a row to docs/upgrading.md that names the type, a member that is gone, and the replacement:\n"
            + string.Join('\n', unexplained));
    }

    [Fact]
    public void Changelog_SectionOfTheComingVersion_LeadsToTheTableOfBreaks()
    {
        string changelog = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "CHANGELOG.md")).ReplaceLineEndings("\n");

        string coming = changelog[changelog.IndexOf("\n## Unreleased\n", StringComparison.Ordinal)..];

        Assert.Contains("](docs/upgrading.md#from-010-to-the-next-version)", coming, StringComparison.Ordinal);
    }

    [Fact]
    public void ReleasedApi_OfTheFirstRelease_HasItsTypes()
    {
        var released = ApiSurface.Read(Directory.EnumerateFiles(Path.Combine(Folder, "Released"), "*.txt"));

        Assert.Superset(new HashSet<string> { "PrivacyGuard", "Masker", "ReportDraft", "YipaiClient" }, released.Types.ToHashSet());
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("namespace Yipai.Sample", "namespace Yipai.Elsewhere", 0)]
    [InlineData("class Mask", "class Masker", 1)]
    [InlineData("sealed class Mask", "static class Mask", 1)]
    [InlineData("string text", "string text, int first", 1)]
    [InlineData("Show", "Hide", 1)]
    [InlineData("Public = 0", "Public = 1", 1)]
    public void BreaksIn_ALaterSurface_AreWhatIsNotKept(string was, string becomes, int breaks)
    {
        var later = ApiSurface.Parse(was.Length == 0 ? Released : Released.Replace(was, becomes, StringComparison.Ordinal));

        ApiBreak[] found = [.. ApiSurface.Parse(Released).BreaksIn(later)];

        Assert.Equal(breaks, found.Length);
    }

    [Theory]
    [InlineData("| `Mask.Show` | `Mask.Hide` |", true)]
    [InlineData("| `Mask.Show` | |", false)]
    [InlineData("| `Mask` | `Masker` |", false)]
    [InlineData("| `Mask.Shown` | `Mask.Hide` |", false)]
    public void Explains_AMemberThatIsGone_NeedsTypeMemberAndReplacement(string row, bool explained)
    {
        var page = UpgradingPage.Parse($"## From 0.1.0 to the next version\n\n| old | new |\n| --- | --- |\n{row}\n\n## Others\n");

        Assert.Equal(explained, page.Explains(new ApiBreak("Mask", "Show", "Mask: public string Show(string text)")));
    }
}
