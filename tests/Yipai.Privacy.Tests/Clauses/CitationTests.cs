using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Tests.Clauses;

public sealed class CitationTests
{
    [Theory]
    [InlineData("P4.1.2-3(5)/2")]
    [InlineData("S31")]
    [InlineData("PIPL 29")]
    [InlineData("条例 12")]
    public void Parse_AClauseARuleOrAnArticle_ComesBackAsWritten(string text) => Assert.Equal(text, RuleCitation.Parse(text).Text);

    [Theory]
    [InlineData("", "YP0101")]
    [InlineData(" ", "YP0101")]
    [InlineData("S0", "YP0102")]
    [InlineData("S32", "YP0102")]
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
