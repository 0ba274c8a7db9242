namespace Yipai.Privacy.Tests.Clauses;

public sealed class CitationTests
{
    [Theory]
    [InlineData("P4.1.2-3(5)/2")]
    [InlineData("S32")]
    [InlineData("PIPL 29")]
    [InlineData("条例 12")]
    public void Parse_AClauseARuleOrAnArticle_ComesBackAsWritten(string text) => Assert.Equal(text, RuleCitation.Parse(text).Text);

    [Theory]
    [InlineData("PIPL 13(1)")]
    [InlineData("PIPL 17(1)(3)")]
    [InlineData("CSL 23(3)")]
    [InlineData("电商法 31")]
    [InlineData("个人信息保护法 29")]
    [InlineData("民法典 1019")]
    [InlineData("未成年人网络保护条例 32")]
    [InlineData("司法解释 4")]
    [InlineData("国家网络安全事件报告管理办法")]
    [InlineData("191号")]
    [InlineData("26号文")]
    [InlineData("GB/T 45574")]
    [InlineData("GB/T 35273-2020")]
    [InlineData("BeyondPolicy")]
    public void FromLaw_ALawAStandardOrANotice_ComesBackAsWritten(string text) => Assert.Equal(text, RuleCitation.FromLaw(text).Text);

    [Theory]
    [InlineData("13912345678")]
    [InlineData("PIPL 13912345678")]
    [InlineData("PIPL 1391")]
    [InlineData("P13912345678")]
    [InlineData("P1.3.9.1.2.3.4.5.6.7.8")]
    [InlineData("民法典 13912345678")]
    [InlineData("张三")]
    [InlineData("张三 12")]
    [InlineData("办法 13912345678")]
    [InlineData("举报人王小明住人民路十二号的办法")]
    [InlineData("举报人王小明 12")]
    [InlineData("辽B 12345")]
    [InlineData("PIPL")]
    [InlineData("PIPL  29")]
    [InlineData("PIPL 29 ")]
    [InlineData("PIPL 29\n")]
    [InlineData("PIPL ２９")]
    [InlineData("pipl 29")]
    [InlineData("PIPL 29; the reporter is known")]
    [InlineData("https://example.cn/法 1")]
    [InlineData("GB/T 455741391")]
    [InlineData("1391号")]
    [InlineData("关于举报人王小明住人民路十二号的说明的规定 1")]
    public void FromLaw_AnyOtherText_IsRefusedWithoutRepeatingIt(string text)
    {
        PrivacyException refusal = Assert.Throws<PrivacyException>(() => RuleCitation.FromLaw(text));
        Assert.Equal("YP0101", refusal.Code);
        Assert.DoesNotContain("1391", refusal.ToString(), StringComparison.Ordinal);
        Assert.Throws<PrivacyException>(() => RuleCitation.Parse(text));
    }

    [Fact]
    public void Parse_EveryClauseOfThePolicy_ComesBackAsWritten() =>
        Assert.All(Guards.Strict.Policy.Clauses, clause => Assert.Equal(clause.Id.Value, RuleCitation.Parse(clause.Id.Value).Text));

    [Theory]
    [InlineData("", "YP0101")]
    [InlineData(" ", "YP0101")]
    [InlineData("S0", "YP0102")]
    [InlineData("S99", "YP0102")]
    public void Parse_NeitherOfThem_IsRefused(string text, string code) =>
        Assert.Equal(code, Assert.Throws<PrivacyException>(() => RuleCitation.Parse(text)).Code);

    [Theory]
    [InlineData("4.1")]
    [InlineData("P")]
    [InlineData("Pa")]
    [InlineData("P1/3; drop")]
    public void ClauseId_OfAnotherForm_IsRefused(string text) =>
        Assert.Equal("YP0101", Assert.Throws<PrivacyException>(() => ClauseId.Parse(text)).Code);
}
