using System.Globalization;
using Yipai.Privacy.Terms;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests;

/// <summary>Terms are counted on the calendar of China and are never shorter than the law's.</summary>
public sealed class RetentionTermTests
{
    [Theory]
    [InlineData("RC", "2026-11-29T04:00:00Z", "2029-11-29")] // 2028 is a leap year
    [InlineData("RD", "2028-02-29T04:00:00Z", "2031-02-28")]
    [InlineData("RA", "2026-11-29T16:00:00Z", "2029-11-30")] // 30 November in China
    [InlineData("RA", "2026-11-29T15:59:59Z", "2029-11-29")]
    [InlineData("R4", "2026-03-01T04:00:00Z", "2026-09-01")]
    [InlineData("R4", "2026-08-31T04:00:00Z", "2027-02-28")]
    [InlineData("R4", "2027-08-31T04:00:00Z", "2028-02-29")]
    [CoversStrict("PIPL 56", "CSL 23(3)", "条例 12")]
    public void KeptUntil_CalendarTerm_EndsOnTheCorrespondingDayInChina(string code, string from, string last) => Assert.Equal(
        DateOnly.Parse(last, CultureInfo.InvariantCulture),
        YipaiPolicy.V2021_01_20.FindRetention(code)!.KeptUntil(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("P3Y", 36, 0), InlineData("P6M", 6, 0), InlineData("P1Y6M", 18, 0), InlineData("P30D", 0, 30), InlineData("P1Y2M3D", 14, 3)]
    public void TryParse_Term_IsReadAndWrittenAlike(string text, int months, int days)
    {
        Assert.True(RetentionTerm.TryParse(text, out RetentionTerm term));
        Assert.Equal((months, days, text), (term.Months, term.Days, term.ToString()));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("P"), InlineData("3Y"), InlineData("P3"), InlineData("P0D"), InlineData("P1W"),
        InlineData("PT1H")]
    [InlineData("P1D1Y"), InlineData("P1Y1Y"), InlineData("P-1Y"), InlineData("P101Y"), InlineData("P99999999999D"), InlineData("P36500Y"),
        InlineData("PY")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(RetentionTerm.TryParse(text, out _));

    [Theory]
    [InlineData("P3Y", "3 年"), InlineData("P6M", "6 个月"), InlineData("P1Y6M", "1 年零 6 个月"), InlineData("P30D", "30 天")]
    public void ToChinese_Term_ReadsLikeASentence(string text, string chinese)
    {
        bool isRead = RetentionTerm.TryParse(text, out RetentionTerm term);

        Assert.Equal((true, chinese), (isRead, term.ToChinese()));
    }
}
