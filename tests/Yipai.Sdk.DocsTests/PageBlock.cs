namespace Yipai.Sdk.DocsTests;

/// <summary>One C# block of a page; the first block of a page has the index 0.</summary>
internal sealed record PageBlock(string Page, int Index, string Text)
{
    /// <summary>Every C# block of the READMEs, of the pages of <c>docs</c> and of the pages that the packages carry.</summary>
    public static IEnumerable<PageBlock> All() =>
        from page in Pages()
        from block in Repository.Blocks(Repository.Read(page), "csharp").Index()
        select new PageBlock(page, block.Index, block.Item);

    private static IEnumerable<string> Pages() =>
        ["README.md", "README.zh-CN.md", .. Repository.Files("docs", "*.md"), .. Repository.Files("src", "README.md")];
}
