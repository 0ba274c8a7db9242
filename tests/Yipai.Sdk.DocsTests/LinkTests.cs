using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages()];

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

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|samples|tests|docs)/[\w./-]+)`")]
    private static partial Regex CodePath();
}
