using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class KnownValuesTests
{
    private static readonly KnownValues Reporter = KnownValues.None
        .With(DataItems.MobileNumber, "+86 138-1234-5678")
        .With(DataItems.PersonName, "王小明");

    [Theory]
    [InlineData("我的号码13812345678，广告上是13912345678", "我的号码***，广告上是13912345678")]
    [InlineData("138 12 34 5678", "***")]
    [InlineData("１３８１２３４５６７８", "***")]
    [InlineData("王小明看到的", "***看到的")]
    [InlineData("打138\u200B1234\u200B5678吧", "打***吧")]
    [InlineData("打①③⑧①②③④⑤⑥⑦⑧吧", "打***吧")]
    [InlineData("打𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖吧", "打***吧")]
    [InlineData("打１３８．１２３４／５６７８吧", "打***吧")]
    [InlineData("打138，1234，5678吧", "打***吧")]
    [InlineData("打一三八一二三四五六七八吧", "打***吧")]
    [InlineData("打幺三八幺2345陆柒捌吧", "打***吧")]
    [InlineData("打1\u03013\u0338812345678吧", "打***吧")]
    [InlineData("打1😀3😀8😀12345678吧", "打***吧")]
    [InlineData("王\u200B小 明看到的", "***看到的")]
    [InlineData("小王，小明看到的", "小王，小明看到的")]
    public void Mask_KnownValue_IsHiddenWhereItsKindIsKept(string text, string expected) =>
        Assert.Equal(expected, Masker.Default.Mask(text, Audience.Department, Reporter));

    [Fact]
    public void Mask_KnownNumberInsideAFinding_IsOneMask() =>
        Assert.Equal("找138****5678。", Masker.Default.Mask("找+86 13812345678。", Audience.Public, Reporter));

    [Fact]
    public void Mask_ForTheSubject_KeepsTheirOwn() =>
        Assert.Equal("王小明13812345678", Masker.Default.Mask("王小明13812345678", Audience.Subject, Reporter));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("王")]
    [InlineData("1234")]
    public void With_TooShortToNameSomebody_IsLeftOut(string? value) =>
        Assert.Equal(0, KnownValues.None.With(DataItems.PersonName, value).Count);

    [Fact]
    public void With_NameOfNumerals_IsKnown() =>
        Assert.Equal("***说，1993571",
            Masker.Default.Mask("伍七一说，1993571", Audience.Department, KnownValues.None.With(DataItems.PersonName, "伍七一")));

    [Fact]
    public void ToString_OfValues_OnlyCounts() => Assert.Equal("2 known values", Reporter.ToString());
}
