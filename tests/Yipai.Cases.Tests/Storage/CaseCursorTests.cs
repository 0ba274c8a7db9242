using Yipai.Cases.Storage;

namespace Yipai.Cases.Tests.Storage;

public sealed class CaseCursorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void Parse_TextOfACursor_IsTheSameCursor(long sequence)
    {
        var cursor = new CaseCursor(new CaseNumber(new DateOnly(2026, 11, 29), sequence));

        CaseCursor read = CaseCursor.Parse(cursor.ToString());

        Assert.Equal(cursor, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("_______________-")]
    [InlineData("AAAAAAAAAAAAAAA!")]
    [InlineData("AAAAAAAAAAAAAAABAAAA")]
    [InlineData("AAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Parse_AnotherText_ThrowsYP0272(string text)
    {
        CasesException refused = Assert.Throws<CasesException>(() => CaseCursor.Parse(text));

        Assert.Equal("YP0272", refused.Code);
    }
}
