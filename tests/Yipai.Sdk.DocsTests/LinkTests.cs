using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages()];

    public static TheoryData<string> PackedPages => [.. Repository.Files("src", "README.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void RelativeLinks_OfAPage_LeadToFiles(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;

        Assert.All(
            from match in Link().Matches(Repository.WithoutBlocks(Repository.Read(page)))
            let target = match.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            select target,
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} links to {target}, which is not there."));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void PathsInCode_OfAPage_Exist(string page) => Assert.All(
        CodePath().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value),
        path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"{page} names {path}, which is not there."));

    [Theory]
    [MemberData(nameof(PackedPages))]
    public void Links_OfAPackedPage_AreAbsoluteAndLeadToFiles(string page)
    {
        string files = $"{RepositoryUrl().Match(Repository.Read("src/Directory.Build.props")).Groups[1].Value}/blob/main/";

        Assert.All(
            Link().Matches(Repository.WithoutBlocks(Repository.Read(page))).Select(match => match.Groups[1].Value.Split('#')[0]),
            target => Assert.True(
                target.StartsWith(files, StringComparison.Ordinal) && Path.Exists(Path.Combine(Repository.Root, target[files.Length..])),
                $"{page} links to {target}. A package page cannot follow it: link to a file below {files}."));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<RepositoryUrl>(.+)</RepositoryUrl>")]
    private static partial Regex RepositoryUrl();

    [GeneratedRegex(@"`((?:src|samples|tests|docs)/[\w./-]+)`")]
    private static partial Regex CodePath();
}
