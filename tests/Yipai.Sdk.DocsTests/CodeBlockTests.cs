namespace Yipai.Sdk.DocsTests;

/// <summary>Every C# block that a reader may copy compiles against the packages as they are.</summary>
public sealed class CodeBlockTests
{
    private static readonly string[] Readmes = ["README.md", "README.zh-CN.md"];

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (PageBlock block in PageBlock.All())
            {
                blocks.Add(block.Page, block.Index);
            }

            return blocks;
        }
    }

    public static TheoryData<string> AmbientPages => [.. Ambient.Pages];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Block_OfAPage_Compiles(string page, int index)
    {
        PageBlock block = PageBlock.All().Single(candidate => candidate.Page == page && candidate.Index == index);
        string usings = Readmes.Contains(page) ? "" : Ambient.Usings;

        string[] errors = BlockCompiler.Compile(Ambient.Before(block) + block.Text, usings, Readmes.Contains(page) ? "" : Ambient.Of(page));

        Assert.True(errors.Length == 0, $"{page} #{index}:\n{string.Join('\n', errors)}");
    }

    [Theory]
    [MemberData(nameof(AmbientPages))]
    public void Ambient_OfAPage_BelongsToAPageWithCode(string page) => Assert.Contains(PageBlock.All(), block => block.Page == page);

    [Theory]
    [InlineData("var masked = Masker.Default.Mask(1);")]
    [InlineData("Masker.Default.Msk(\"联系\", Audience.Public);")]
    [InlineData("int first = 1; int first = 2;")]
    [InlineData("undeclared.Call();")]
    public void Compile_BlockWithAMistake_GivesErrors(string block)
    {
        string[] errors = BlockCompiler.Compile(block, Ambient.Usings, ambient: "");

        Assert.NotEmpty(errors);
    }
}
