using CsCheck;
using Yipai.Privacy.Masking;

namespace Yipai.Privacy.Tests.Masking;

public sealed class MaskFormatTests
{
    private static readonly Gen<MaskFormat> AnyEnds = Gen.Select(Gen.Int[0, 16], Gen.Int[0, 16], Gen.Int[0, 16])
        .Where((first, last, _) => first + last > 0).Select((first, last, stars) => MaskFormat.KeepEnds(first, last, stars));

    private static readonly Gen<MaskFormat> AnyMask = Gen.OneOf(
        AnyEnds,
        Gen.Int[1, 16].Select(MaskFormat.HideLast),
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 16]).Select(MaskFormat.EmailDomain),
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 4]).Select(MaskFormat.Groups),
        Gen.Int[0, 4].Select(MaskFormat.AreaCode),
        Gen.Int[0, 4].Select(MaskFormat.Decimals),
        Gen.OneOf(
            MaskFormat.Erase, MaskFormat.Stars, MaskFormat.Surname, MaskFormat.CardGroups, MaskFormat.Year, MaskFormat.District,
                MaskFormat.UrlPath,
            MaskFormat.Relay, MaskFormat.Fixed("热心市民"), MaskFormat.Fixed("***")));

    [Theory]
    [InlineData("KeepEnds(3,4)", "13812345678", "138****5678")]
    [InlineData("KeepEnds(3,4,2)", "13812345678", "138**5678")]
    [InlineData("KeepEnds(1,0)", "\U00020BB7野家", "\U00020BB7**")]
    [InlineData("KeepEnds(1,0)", "\U0001F468\u200D\U0001F469\u200D\U0001F467一家", "\U0001F468\u200D\U0001F469\u200D\U0001F467**")]
    [InlineData("KeepEnds(0,1)", "abe\u0301", "**e\u0301")]
    [InlineData("Stars", "1234567890", "**********")]
    [InlineData("HideLast(8)", "北京市海淀区马连洼街道289号", "北京市海淀区马********")]
    [InlineData("HideLast(16)", "人民路1号", "*****")]
    [InlineData("HideLast(1)", "人民路一号", "******")]
    [InlineData("EmailDomain(1,3)", "walker@example.cn", "w***@example.cn")]
    [InlineData("EmailDomain(1,0)", "walker@example.cn", "w*****@example.cn")]
    [InlineData("EmailDomain(4,0)", "tester@example.com", "test**@example.com")]
    [InlineData("EmailDomain(1,3)", "tester@13812345678.example", "******")]
    [InlineData("EmailDomain(1,3)", "tester@100860.example", "t***@100860.example")]
    [InlineData("EmailDomain(1,3)", "tester@138-1234-5678.example", "******")]
    [InlineData("CardGroups", "6227880100100105123", "6227 **** **** **** 123")]
    [InlineData("CardGroups", "12345", "******")]
    [InlineData("Groups(3,1)", "203.0.113.9", "203.0.113.*")]
    [InlineData("Groups(3,1)", "2001:db8:1:2:3:4:5:6", "2001:db8:1:*:*:*:*:*")]
    [InlineData("Groups(3,2)", "AA:BB:CC:DD:EE:FF", "AA:BB:CC:**:**:**")]
    [InlineData("Groups(3,1)", "203.0.113", "******")]
    [InlineData("Groups(3,1)", "2001:db8::", "******")]
    [InlineData("Groups(3,1)", "2001:db8::1", "2001:db8::*")]
    [InlineData("Groups(3,1)", "::ffff:203.0.113.9", "::ffff:203.0.113.*")]
    [InlineData("Groups(3,1)", "13812345678.1.1.1", "******")]
    [InlineData("Groups(3,1)", "1381.2345.678.9", "******")]
    [InlineData("Groups(3,1)", "a:b:13812345678:c", "******")]
    [InlineData("Groups(3,2)", "138-1234-5678-9", "******")]
    [InlineData("AreaCode(2)", "0411-84801234", "0411******34")]
    [InlineData("AreaCode(2)", "（010）65001234", "010******34")]
    [InlineData("AreaCode(2)", "84801234", "******34")]
    [InlineData("AreaCode(2)", "12345", "******")]
    [InlineData("Year", "1990-05-12", "1990-**-**")]
    [InlineData("Year", "1990年5月12日", "1990年*月**日")]
    [InlineData("Year", "19900512", "1990****")]
    [InlineData("Year", "1990", "******")]
    [InlineData("District", "大连市中山区人民路1号", "大连市中山区****")]
    [InlineData("District", "辽宁省瓦房店市岭东街道", "辽宁省瓦房店市****")]
    [InlineData("District", "幸福小区5栋904", "******")]
    [InlineData("District", "大连市", "******")]
    [InlineData("District", "王小明住在大连市中山区人民路15号", "******")]
    [InlineData("District", "大连中山路3号", "******")]
    [InlineData("District", "大连甘井子区红旗街道", "大连甘井子区****")]
    [InlineData("Decimals(2)", "-38.914003° 121.614682°", "-38.91° 121.61°")]
    [InlineData("Decimals(2)", "13812345678.123", "******")]
    [InlineData("Decimals(2)", "1,3,8,1,2,3,4,5,6,7,8.999", "******")]
    [InlineData("Decimals(2)", "38.914,121.614,13812345678", "******")]
    [InlineData("Decimals(2)", "38.9140,121.6147", "38.91,121.61")]
    [InlineData("Decimals(2)", "38.9,121.6", "******")]
    [InlineData("Decimals(0)", "38.9140", "38")]
    [InlineData("UrlPath", "https://user:key@example.cn/case/7?token=abc#top", "https://example.cn/case/7")]
    [InlineData("UrlPath", "https://example.cn/case/7", "******")]
    [InlineData("UrlPath", "example.cn?token=abc", "******")]
    [InlineData("UrlPath", "my word: x://example.cn/case/7?token=abc", "******")]
    [InlineData("UrlPath", "https://example.cn/13812345678/a?x=1", "https://example.cn/***/a")]
    [InlineData("UrlPath", "https://example.cn/138-1234-5678", "https://example.cn/***")]
    [InlineData("UrlPath", "https://example.cn/u/walker@example.cn/?x=1", "https://example.cn/u/***/")]
    [InlineData("UrlPath", "https://example.cn/王小明/%31%33?x=1", "https://example.cn/***/***")]
    [InlineData("UrlPath", "https://example.cn/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é/é?x",
        "https://example.cn/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*")]
    [InlineData("UrlPath", "https://13812345678.example.cn/a?x=1", "******")]
    [InlineData("UrlPath", "https://203.0.113.9:8080/a?x=1", "******")]
    [InlineData("UrlPath", "https://[2001:db8::1]/a?x=1", "******")]
    [InlineData("Surname", "欧阳小明", "欧阳**")]
    [InlineData("Surname", "Walker", "W*****")]
    [InlineData("Surname", "阿卜杜拉·买买提江", "阿********")]
    [InlineData("Surname", "李", "******")]
    [InlineData("Relay", "13812345678", "******")]
    [InlineData("Fixed(热心市民)", "王小明", "热心市民")]
    [InlineData("Fixed(热心市民)", "热心市民", "******")]
    [InlineData("Stars", "******", "***")]
    [InlineData("Erase", "王小明", "")]
    public void MaskItem_EachFormat_ShowsWhatItSays(string format, string value, string expected) =>
        Assert.Equal(expected, Show(MaskFormat.Parse(format), value));

    [Fact]
    [Trait("Duration", "Long")]
    public void MaskItem_AnyFormatAndText_NeverShowsTheValue() => Gen.Select(AnyMask, UnicodeTexts.Any).Sample((format, value) =>
    {
        string shown = Show(format, value);

        Assert.True(value.Length == 0 || shown != value, format.ToString());
    }, iter: 100_000);

    [Fact]
    [Trait("Duration", "Long")]
    public void MaskItem_KeepEnds_ShowsNoMoreCharactersThanItSays() => Gen.Select(AnyEnds, UnicodeTexts.Any).Sample((format, value) =>
    {
        string shown = Show(format, value);
        int hidden = shown.Count(character => character == '*');
        string[] numbers = format.ToString()["KeepEnds(".Length..^1].Split(',');
        Assert.True(UnicodeTexts.Graphemes(shown.Replace("*", "", StringComparison.Ordinal)) <= int.Parse(numbers[0])
            + int.Parse(numbers[1]));
        Assert.True(value.Length == 0 || hidden > 0);
    }, iter: 50_000);

    [Fact]
    public void Parse_FormatAsWritten_IsTheSameFormat() =>
        AnyMask.Sample(format => Assert.Equal(format, MaskFormat.Parse(format.ToString())));

    [Theory]
    [InlineData("KeepEnds(17,0)")]
    [InlineData("KeepEnds(0,0)")]
    [InlineData("KeepEnds(1)")]
    [InlineData("KeepEnds(-1,2)")]
    [InlineData("Keep(1)")]
    [InlineData("HideLast(0)")]
    [InlineData("Fixed()")]
    [InlineData("Groups(0,1)")]
    [InlineData("keep")]
    [InlineData("")]
    public void Parse_UnknownFormat_IsRefused(string format) =>
        Assert.Equal("YP0123", Assert.Throws<PrivacyException>(() => MaskFormat.Parse(format)).Code);

    [Fact]
    public void Strategy_EachFormat_IsOneOfTheClause()
    {
        Assert.Equal(MaskingStrategy.PrivacyCall, MaskFormat.Relay.Strategy);
        Assert.Equal(MaskingStrategy.AnonymousDisplay, MaskFormat.Fixed("热心市民").Strategy);
        Assert.Equal(MaskingStrategy.ContentSubstitution, MaskFormat.KeepFirst(1).Strategy);
        Assert.Equal(MaskingStrategy.None, MaskFormat.Keep.Strategy);
    }

    [Fact]
    public void MaskItem_Relay_GivesItsNumberInstead()
    {
        MaskingRules rules =
            MaskingRules.Default.WithField(DataItems.MobileNumber, Audience.Department, MaskFormat.Relay,
            RuleCitation.Parse("P4.1.2-9(5)"));

        Assert.Equal("95013 1234 8888", new Masker(rules, relay: new OneRelay())
            .MaskItem(DataItems.MobileNumber, "13812345678", Audience.Department));
        Assert.Equal("******", new Masker(rules, relay: new OneRelay())
            .MaskItem(DataItems.MobileNumber, "13900000000", Audience.Department));
        Assert.Equal("******", new Masker(rules).MaskItem(DataItems.MobileNumber, "13812345678", Audience.Department));
    }

    /// <summary>Shown through a field that no shape is counted for.</summary>
    private static string Show(MaskFormat format, string value) => new Masker(
        MaskingRules.Default.WithField(DataItems.Occupation, Audience.Public, format, RuleCitation.BeyondPolicy))
            .MaskItem(DataItems.Occupation, value, Audience.Public);

    private sealed class OneRelay : IRelayNumbers
    {
        public string? Find(DataItem item, ReadOnlySpan<char> value, Audience audience) =>
            value.SequenceEqual("13812345678") ? "95013 1234 8888" : null;
    }
}
