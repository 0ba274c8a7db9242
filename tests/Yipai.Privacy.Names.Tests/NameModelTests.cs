using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Names.Tests;

public sealed class NameModelTests
{
    private static readonly Masker Masker = Masker.Create(options => options.Names = NameModel.Default);

    private static readonly TextScanner Scanner = new(new TextScannerOptions { Names = NameModel.Default });

    [Theory]
    [InlineData("楼上周晓楠家的空调外机一直滴水", "周晓楠")]
    [InlineData("詹勇酒后砸车", "詹勇")]
    [InlineData("去年冬天郭德海把我家的围墙拆了", "郭德海")]
    [InlineData("后来谭晓燕一直没有还钱", "谭晓燕")]
    public void Scan_NameThatNothingIntroduces_FindsIt(string text, string name)
    {
        IEnumerable<string> found = Names(Scanner, text);

        Assert.Contains(name, found);
    }

    [Fact]
    public void Scan_WithoutTheModel_FindsNothing()
    {
        IEnumerable<string> found = Names(TextScanner.Default, "詹勇酒后砸车");

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("高空抛物太危险了，方便面盒都往下扔")]
    [InlineData("黄线外面马路边停满了车，时常堵车")]
    [InlineData("于是任何人都能向前走，单元楼没有门禁")]
    [InlineData("李家湾到周家冲的水泥路坏了")]
    [InlineData("万科城和金地物业的安保都不错")]
    [InlineData("王某和李某某发生口角")]
    public void Scan_WordsThatBeginLikeNames_FindsNothing(string text)
    {
        IEnumerable<string> found = Names(Scanner, text);

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("周晓楠路和周晓楠小区的路灯坏了")]
    [InlineData("对面的詹勇超市关门了")]
    public void Scan_NameOfARoadOrShop_FindsNothing(string text)
    {
        IEnumerable<string> found = Names(Scanner, text);

        Assert.Empty(found);
    }

    [Fact]
    public void Scan_NameFoundOnce_FindsEveryMention()
    {
        IEnumerable<string> found = Names(Scanner, "楼上周晓楠家的空调外机一直滴水。（周晓楠）");

        Assert.Equal(["周晓楠", "周晓楠"], found);
    }

    [Fact]
    public void Scan_TraditionalCharacters_FindsTheNameAsWritten()
    {
        IEnumerable<string> found = Names(Scanner, "去年冬天陳國強把我家的圍牆拆了");

        Assert.Contains("陳國強", found);
    }

    [Fact]
    public void Scan_Utf8InPieces_FindsWhatTheWholeTextHas()
    {
        string text = string.Concat(Enumerable.Repeat("詹勇酒后砸车。后来谭晓燕一直没有还钱，高空抛物也没人管。", 3000));

        IEnumerable<(int, int)> whole = Scanner.Scan(text).Select(finding => (finding.Start, finding.Length));
        IEnumerable<(int, int)> pieces = Scanner.Scan(Encoding.UTF8.GetBytes(text)).Select(finding => (finding.Start, finding.Length));

        Assert.Equal(whole, pieces);
    }

    [Fact]
    public void Mask_ForThePublic_HidesTheName()
    {
        string masked = Masker.Mask("詹勇酒后砸车", Audience.Public);

        Assert.Equal("詹*酒后砸车", masked);
    }

    private static IEnumerable<string> Names(TextScanner scanner, string text) =>
        from finding in scanner.Scan(text)
        where finding.Kind == FindingKinds.PersonName
        select text.Substring(finding.Start, finding.Length);
}
