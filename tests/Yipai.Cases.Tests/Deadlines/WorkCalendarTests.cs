using CsCheck;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Terms;

namespace Yipai.Cases.Tests.Deadlines;

public sealed class WorkCalendarTests
{
    /// <summary>Random days off, random slots of whole minutes.</summary>
    private static readonly Gen<(WorkCalendar Calendar, Func<DateTime, bool> IsWork)> AnyCalendar = Gen.Select(
        Gen.Int[0, 3].Array[365], Gen.Int[0, 1439].HashSet[2, 8], Gen.Bool).Select((off, edges, everyDay) =>
        {
            int[] minutes = [.. edges.Order().Take(edges.Count / 2 * 2)];
            WorkSlot[] slots = [.. minutes.Chunk(2)
                .Select(pair => new WorkSlot(TimeSpan.FromMinutes(pair[0]), TimeSpan.FromMinutes(pair[1])))];
            var first = new DateOnly(2025, 1, 1);
            DateOnly[] days = [.. Enumerable.Range(0, 365).Where(day => off[day] == 0).Select(first.AddDays)];
            WorkingDayCalendar working = WorkingDayCalendar.Parse(
                $"2025 off {string.Join(' ', days.Select(day => $"{day:MMdd}"))} work\n"
                + string.Join('\n', Enumerable.Range(2026, 40).Select(year => $"{year} off 0101 work")));
            WorkCalendar calendar = everyDay ? WorkCalendar.EveryDay(slots) : WorkCalendar.Of(working, slots);
            return (calendar, (Func<DateTime, bool>)(minute => (everyDay || working.IsWorkingDay(DateOnly.FromDateTime(minute)))
                && slots.Any(slot => minute.TimeOfDay >= slot.From && minute.TimeOfDay < slot.To)));
        });

    [Theory]
    [InlineData("2026-09-29 15:00", 1, TimeLimitUnit.WorkDay, "2026-09-30 15:00")]
    // 1 to 7 October are the holiday; the 8th, a Thursday, is worked.
    [InlineData("2026-09-30 15:00", 1, TimeLimitUnit.WorkDay, "2026-10-08 15:00")]
    [InlineData("2026-09-30 17:00", 2, TimeLimitUnit.WorkHour, "2026-10-08 09:00")]
    [InlineData("2026-09-30 17:00", 2, TimeLimitUnit.UrgentHour, "2026-09-30 19:00")]
    [InlineData("2026-09-30 17:00", 3, TimeLimitUnit.CalendarDay, "2026-10-03 17:00")]
    [InlineData("2026-10-09 17:00", 1, TimeLimitUnit.WorkDay, "2026-10-10 17:00")] // Saturday the 10th makes up for the holiday
    [InlineData("2026-10-10 17:00", 1, TimeLimitUnit.WorkDay, "2026-10-12 17:00")] // Sunday the 11th does not
    [InlineData("2025-09-30 16:00", 1, TimeLimitUnit.WorkDay, "2025-10-09 16:00")] // 1 to 8 October 2025 with Mid-Autumn
    // A Sunday that was worked. The whole day ends with its last slot.
    [InlineData("2025-09-28 08:00", 1, TimeLimitUnit.WorkDay, "2025-09-28 18:00")]
    [InlineData("2026-03-02 12:30", 1, TimeLimitUnit.WorkHour, "2026-03-02 15:00")]
    [InlineData("2026-03-06 18:00", 0.5, TimeLimitUnit.WorkDay, "2026-03-09 12:00")]
    public void Deadline_CasesWorkedOutByHand_IsAsExpected(string start, double amount, TimeLimitUnit unit, string due) =>
        Assert.Equal(At(due), WorkCalendar.Standard.Deadline(At(start), new TimeLimit((decimal)amount, unit)));

    [Fact]
    public void Deadline_AnyCalendar_EqualsCountingMinutes() =>
        Gen.Select(AnyCalendar, Gen.Int[0, 500_000], Gen.Int[1, 3000]).Sample((calendar, offset, minutes) =>
    {
        DateTime start = new DateTime(2025, 1, 1).AddMinutes(offset);
        DateTime now = start;
        for (int left = minutes; left > 0; now = now.AddMinutes(1))
        {
            left -= calendar.IsWork(now) ? 1 : 0;
        }

        DateTimeOffset due =
            calendar.Calendar.Deadline(new DateTimeOffset(start, TimeSpan.FromHours(8)),
            new TimeLimit(minutes / 60m, TimeLimitUnit.WorkHour));

        Assert.InRange((due.DateTime - now).Ticks, -10, 10);
        Assert.InRange((calendar.Calendar.WorkTime(new DateTimeOffset(start, TimeSpan.FromHours(8)),
            due) - TimeSpan.FromMinutes(minutes)).Ticks, -10, 10);
    }, iter: 300);

    [Fact]
    public void Deadline_LaterStartOrLongerLimit_IsNeverEarlier() =>
        Gen.Select(AnyCalendar, Gen.Int[0, 400_000], Gen.Int[0, 5000], Gen.Int[1, 3000], Gen.Int[0, 3000]).Sample(
        (calendar, start, later, minutes, longer) =>
        {
            DateTimeOffset first = At("2025-01-01 00:00").AddMinutes(start);
            DateTimeOffset due = Due(first, minutes);
            Assert.True(Due(first.AddMinutes(later), minutes) >= due);
            Assert.True(Due(first, minutes + longer) >= due);

            DateTimeOffset Due(DateTimeOffset from, int work) =>
                calendar.Calendar.Deadline(from, new TimeLimit(work / 60m, TimeLimitUnit.WorkHour));
        }, iter: 500);

    [Fact]
    public void Deadline_ShiftPastMidnightEveryDay_CountsTheWholeShift()
    {
        WorkCalendar nights = WorkCalendar.EveryDay(WorkSlot.Hours(20, 4));

        Assert.Equal(TimeSpan.FromHours(8), nights.WorkDay);
        Assert.Equal(At("2026-10-02 02:00"), nights.Deadline(At("2026-10-01 22:00"), new TimeLimit(4, TimeLimitUnit.WorkHour)));
        Assert.Equal(At("2031-01-01 01:00"), nights.Deadline(At("2030-12-31 23:00"), new TimeLimit(2, TimeLimitUnit.WorkHour)));
    }

    [Fact]
    public void Remaining_UnitOfTime_IsCountedInThatUnit()
    {
        Assert.Equal(TimeSpan.FromHours(3),
            WorkCalendar.Standard.Remaining(At("2026-09-30 16:00"), At("2026-10-08 09:00"), TimeLimitUnit.WorkHour));
        Assert.Equal(TimeSpan.FromHours(-1),
            WorkCalendar.Standard.Remaining(At("2026-10-08 10:00"), At("2026-10-08 09:00"), TimeLimitUnit.WorkHour));
        Assert.Equal(TimeSpan.FromHours(41),
            WorkCalendar.Standard.Remaining(At("2026-10-01 16:00"), At("2026-10-03 09:00"), TimeLimitUnit.CalendarDay));
    }

    [Theory]
    [InlineData("2026-12-31 17:00", 4, TimeLimitUnit.WorkHour, "2027-01-01 11:00")]
    [InlineData("2026-12-31 17:00", 2, TimeLimitUnit.WorkDay, "2027-01-04 17:00")]
    [InlineData("2026-12-21 09:00", 15, TimeLimitUnit.WorkDay, "2027-01-11 09:00")]
    [InlineData("2029-06-02 09:00", 1, TimeLimitUnit.WorkDay, "2029-06-04 18:00")]
    [InlineData("2026-12-31 17:00", 2, TimeLimitUnit.CalendarDay, "2027-01-02 17:00")]
    public void Deadline_YearWithoutHolidays_CountsEveryWeekday(string start, int amount, TimeLimitUnit unit, string end)
    {
        DateTimeOffset due = WorkCalendar.Standard.Deadline(At(start), new TimeLimit(amount, unit));

        Assert.Equal(At(end), due);
    }

    [Fact]
    public void WorkTime_YearWithoutHolidays_CountsEveryWeekday()
    {
        TimeSpan work = WorkCalendar.Standard.WorkTime(At("2026-12-31 17:00"), At("2027-01-04 10:00"));

        Assert.Equal(TimeSpan.FromHours(1 + 8 + 2), work);
    }

    [Theory]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void Covers_Year_TellsWhetherItsHolidaysAreKnown(int year, bool isKnown)
    {
        bool covers = WorkCalendar.Standard.Covers(year);

        Assert.Equal(isKnown, covers);
    }

    [Theory]
    [InlineData(8, 12, 11, 18)]
    [InlineData(20, 4, 8, 12)]
    public void Of_SlotsOverlapOrPassMidnight_IsRefused(double from, double to, double next, double end) => Assert.Equal(
        "YP0250",
        Assert.Throws<CasesException>(() =>
            WorkCalendar.Of(WorkingDayCalendar.Mainland, WorkSlot.Hours(from, to), WorkSlot.Hours(next, end))).Code);

    [Fact]
    public void Deadline_LimitWithoutUsableAmountOrUnit_IsRefused()
    {
        Assert.Equal("YP0251", Assert.Throws<CasesException>(() => WorkCalendar.Standard.Deadline(At("2026-03-02 08:00"), default)).Code);
        Assert.Equal("YP0251",
            Assert.Throws<CasesException>(() =>
            WorkCalendar.Standard.Deadline(At("2026-03-02 08:00"), new TimeLimit(0, TimeLimitUnit.WorkHour))).Code);
        Assert.Equal("YP0251",
            Assert.Throws<CasesException>(() =>
            WorkCalendar.Standard.Deadline(At("2026-03-02 08:00"), new TimeLimit(decimal.MaxValue, TimeLimitUnit.UrgentHour))).Code);
        Assert.Equal("YP0250", Assert.Throws<CasesException>(() => WorkCalendar.EveryDay()).Code);
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text + " +08:00", System.Globalization.CultureInfo.InvariantCulture);
}
