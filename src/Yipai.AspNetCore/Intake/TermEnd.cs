using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Finds what is older than a term, in whole days of China.</summary>
internal static class TermEnd
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Returns the time before which every record of a term is due to be erased.</summary>
    /// <remarks>The last day is a whole day, so the search goes back by days until the last day is over.</remarks>
    public static DateTimeOffset DueBefore(RetentionTerm term, DateTimeOffset now)
    {
        DateOnly today = WorkingDayCalendar.DayOf(now);
        DateOnly day = today.AddMonths(-term.Months).AddDays(1 - term.Days);
        while (term.LastDay(day) >= today)
        {
            day = day.AddDays(-1);
        }

        return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), China);
    }
}
