using Yipai.Privacy.Rights;

namespace Yipai.Cases.Deadlines;

/// <summary>When work is done: slots on working days.</summary>
public sealed class WorkCalendar
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);
    private readonly (TimeSpan From, TimeSpan To)[] _slots = [(TimeSpan.FromHours(8), TimeSpan.FromHours(12)), (TimeSpan.FromHours(14), TimeSpan.FromHours(18))];

    /// <summary>The working days of the mainland, 8 to 12 and 14 to 18.</summary>
    public static WorkCalendar Standard { get; } = new();

    /// <summary>The instant at which a limit is used up.</summary>
    public DateTimeOffset Deadline(DateTimeOffset start, TimeLimit limit) => limit.Unit switch
    {
        TimeLimitUnit.UrgentHour => start + TimeSpan.FromTicks((long)(limit.Amount * TimeSpan.TicksPerHour)),
        TimeLimitUnit.CalendarDay => start + TimeSpan.FromTicks((long)(limit.Amount * TimeSpan.TicksPerDay)),
        TimeLimitUnit.WorkDay => After(start, TimeSpan.FromTicks((long)(limit.Amount * 8 * TimeSpan.TicksPerHour))),
        _ => After(start, TimeSpan.FromTicks((long)(limit.Amount * TimeSpan.TicksPerHour))),
    };

    /// <summary>The working time between two instants.</summary>
    public TimeSpan WorkTime(DateTimeOffset from, DateTimeOffset to)
    {
        TimeSpan sum = TimeSpan.Zero;
        foreach ((DateTimeOffset start, DateTimeOffset end) in Open(from).TakeWhile(slot => slot.Start < to))
        {
            sum += (end < to ? end : to) - start;
        }

        return sum;
    }

    private DateTimeOffset After(DateTimeOffset start, TimeSpan work)
    {
        foreach ((DateTimeOffset from, DateTimeOffset to) in Open(start))
        {
            if (work <= to - from)
            {
                return from + work;
            }

            work -= to - from;
        }

        return start;
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Open(DateTimeOffset from)
    {
        for (var day = new DateTimeOffset(from.ToOffset(Offset).Date, Offset); ; day = day.AddDays(1))
        {
            foreach ((TimeSpan start, TimeSpan end) in WorkingDayCalendar.Mainland.IsWorkingDay(DateOnly.FromDateTime(day.DateTime)) ? _slots : [])
            {
                if (day + end > from)
                {
                    yield return (day + start > from ? day + start : from, day + end);
                }
            }
        }
    }
}
