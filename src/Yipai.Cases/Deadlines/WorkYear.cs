using Yipai.Privacy.Terms;

namespace Yipai.Cases.Deadlines;

/// <summary>Maps the working days of a year to its days, and back.</summary>
/// <param name="Days">Each working day as its day of the year, from 0.</param>
/// <param name="DaysBefore">The number of working days before each day of the year, and before the next year.</param>
internal sealed record WorkYear(short[] Days, short[] DaysBefore)
{
    public static WorkYear Of(int year, WorkingDayCalendar? calendar)
    {
        int length = DateTime.IsLeapYear(year) ? 366 : 365;
        var before = new short[length + 1];
        var days = new List<short>(length);
        for (short day = 0; day < length; day++)
        {
            if (calendar is null || calendar.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(day)))
            {
                days.Add(day);
            }

            before[day + 1] = (short)days.Count;
        }

        return new WorkYear([.. days], before);
    }
}
