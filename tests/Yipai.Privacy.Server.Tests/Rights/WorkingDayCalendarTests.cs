using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Privacy.Tests;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Rights;

public sealed class WorkingDayCalendarTests
{
    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")] // a Saturday made up for the Spring Festival
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-11-23", 15, "2026-12-14")]
    [InlineData("2025-09-26", 2, "2025-09-29")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void AddWorkingDays_HolidaysAndDaysMadeUp_SkipsTheFormerAndCountsTheLatter(string start, int count, string end) => Assert.Equal(
        DateOnly.Parse(end, null), WorkingDayCalendar.Mainland.AddWorkingDays(DateOnly.Parse(start, null), count));

    [Fact]
    [CoversStrict("S10")]
    public void AddWorkingDays_YearWithoutTable_CountsEveryWeekdayAndEndsEarlier()
    {
        DateOnly start = new(2026, 12, 25);
        WorkingDayCalendar later = WorkingDayCalendar.Mainland.With("2027 off 0101-0103 work 0104");

        DateOnly unknown = WorkingDayCalendar.Mainland.AddWorkingDays(start, 15), known = later.AddWorkingDays(start, 15);

        Assert.Equal((new DateOnly(2027, 1, 15), new DateOnly(2027, 1, 18)), (unknown, known));
    }

    [Theory]
    [InlineData("2026-11-30T15:59:59Z", null)] // still 30 November in China
    [InlineData("2026-11-30T16:00:00Z", 2027)] // 1 December in China
    [InlineData("2026-12-31T15:59:59Z", 2027)]
    [InlineData("2027-03-01T00:00:00Z", 2027)]
    [InlineData("2025-12-15T00:00:00Z", null)]
    public void MissingYear_FromTheFirstOfDecember_NamesTheNextYear(string now, int? year) =>
        Assert.Equal(year, WorkingDayCalendar.Mainland.MissingYear(DateTimeOffset.Parse(now,
            System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2027")]
    [InlineData("2027 off 0101")]
    [InlineData("2027 off 1301 work")]
    [InlineData("2027 off 0103-0101 work")]
    [InlineData("27 off work")]
    [InlineData("2027 work 0101 off")]
    public void Parse_LineOfAnotherForm_IsNamedByItsNumber(string line)
    {
        PrivacyException wrong = Assert.ThrowsAny<PrivacyException>(() => WorkingDayCalendar.Parse("2026 off work\n" + line));
        Assert.Equal("YP0166", wrong.Code);
        Assert.Contains("Line 2", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DayOf_LateEveningInUniversalTime_IsTheDayInChina() =>
        Assert.Equal(new DateOnly(2026, 11, 24), WorkingDayCalendar.DayOf(new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(PrivacyProfile.Strict2026, ReplyTerm.FifteenWorkingDays, "2026-12-14")]
    [InlineData(PrivacyProfile.Strict2026, ReplyTerm.ThirtyDays, "2026-12-23")]
    [InlineData(PrivacyProfile.AsWritten2021, ReplyTerm.FifteenWorkingDays, null)]
    [CoversStrict("S10")]
    [CoversAsWritten("P4.3/1")]
    public async Task ReceiveAsync_ReplyTerm_IsOwedInLawAndNotInTheText(PrivacyProfile profile, ReplyTerm term, string? due)
    {
        var world = new DeskWorld(profile, new RightsOptions { Term = term });

        RightsRequest request = await world.Desk.ReceiveAsync(new RightsApplication(RightKind.Access, Guards.Subject), Guards.Now);

        Assert.Equal(due is null ? null : DateOnly.Parse(due, null), request.Opening.DueOn);
        Assert.Equal(due is not null, request.IsOverdue(Guards.Now.AddDays(31)));
        Assert.False(request.IsOverdue(Guards.Now.AddDays(21)));
    }

    [Fact]
    [CoversStrict("S10")]
    public async Task ReceiveAsync_YearWithoutHolidays_GivesATermNeverTooLong()
    {
        var world = new DeskWorld(PrivacyProfile.Strict2026);

        RightsRequest request = await world.Desk.ReceiveAsync(
            new RightsApplication(RightKind.Access, Guards.Subject), new DateTimeOffset(2026, 12, 30, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2027, 1, 20), request.Opening.DueOn);
    }
}
