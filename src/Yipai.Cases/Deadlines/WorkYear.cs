using Yipai.Privacy.Terms;

namespace Yipai.Cases.Deadlines;

/// <summary>Maps the working days of a year to its days, and back.</summary>
/// <param name="Days">Each working day as its day of the year, from 0.</param>
/// <param name="DaysBefore">The number of working days before each day of the year, and before the next year.</param>
internal sealed record WorkYear(short[] Days, short[] DaysBefore)
{
    /// <summary>Computes the tables of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="calendar">
    /// The working days, or null if every day is a working day. In a year that it does not cover every weekday counts.
    /// </param>
    public static WorkYear Of(int year, WorkingDayCalendar? calendar)
    {
        Func<DateOnly, bool> counts = calendar is null ? _ => true : calendar.Covers(year) ? calendar.IsWorkingDay : IsWeekday;
        int length = DateTime.IsLeapYear(year) ? 366 : 365;
        var before = new short[length + 1];
        var days = new List<short>(length);
        for (short day = 0; day < length; day++)
        {
            if (counts(new DateOnly(year, 1, 1).AddDays(day)))
            {
                days.Add(day);
            }

            before[day + 1] = (short)days.Count;
        }

        return new WorkYear([.. days], before);
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
