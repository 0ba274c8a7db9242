using System.Collections.Concurrent;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Terms;

namespace Yipai.Cases;

/// <summary>When work is done: slots of working days; and when a limit is used up.</summary>
/// <remarks>
/// Time is counted on two axes: the clock's, and that of work done since the start of a year, which goes on only inside slots. A limit is
/// added on the second and brought back, so the work does not grow with the span. Continuous units need no calendar. Immutable and safe to share.
/// </remarks>
public sealed class WorkCalendar
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly WorkingDayCalendar? _days;
    private readonly TimeSpan _offset;
    private readonly (long From, long To)[] _slots;
    private readonly long _perDay;
    private readonly ConcurrentDictionary<int, WorkYear> _years = new();

    private WorkCalendar(WorkingDayCalendar? days, TimeSpan offset, (long From, long To)[] slots)
    {
        _days = days;
        _offset = offset;
        _slots = slots;
        _perDay = slots.Sum(slot => slot.To - slot.From);
    }

    /// <summary>The working days of the mainland, 8 to 12 and 14 to 18 o'clock in China: a practice, not a norm.</summary>
    public static WorkCalendar Standard { get; } = Of(WorkingDayCalendar.Mainland, WorkSlot.Hours(8, 12), WorkSlot.Hours(14, 18));

    /// <summary>How much work a working day has (工作日).</summary>
    public TimeSpan WorkDay => new(_perDay);

    /// <summary>A calendar of working days.</summary>
    /// <param name="days">Which days are working days; a year that it lacks is an error when it is reached.</param>
    /// <param name="slots">The slots of such a day, apart, none beyond midnight.</param>
    /// <exception cref="CasesException">YP0250: there is no slot, two overlap, or one passes midnight.</exception>
    public static WorkCalendar Of(WorkingDayCalendar days, params IEnumerable<WorkSlot> slots) => new(days, Beijing, Ordered(slots, mayPassMidnight: false));

    /// <summary>A calendar of shifts on every day of the week, holidays too.</summary>
    /// <param name="slots">The slots of a day, apart; one may pass midnight, such as 20 to 4.</param>
    /// <exception cref="CasesException">YP0250: there is no slot, or two overlap.</exception>
    public static WorkCalendar EveryDay(params IEnumerable<WorkSlot> slots) => new(null, Beijing, Ordered(slots, mayPassMidnight: true));

    /// <summary>The same calendar under another time, for a city outside China's.</summary>
    /// <param name="offset">Hours east of UTC, -14 to 14; no summer time.</param>
    public WorkCalendar At(TimeSpan offset) => new(_days, offset, _slots);

    /// <summary>The instant at which a limit is used up.</summary>
    /// <param name="start">When it begins; outside a slot it begins with the next one.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>The instant, in the offset of the calendar.</returns>
    /// <exception cref="CasesException">YP0251: the amount is not above zero and up to 10000, or there is no unit.</exception>
    /// <exception cref="Privacy.PrivacyException">YP0167: the calendar lacks a year that the count reaches.</exception>
    public DateTimeOffset Deadline(DateTimeOffset start, TimeLimit limit)
    {
        DateTime local = start.ToOffset(_offset).DateTime;
        DateTime end = limit switch
        {
            { IsGiven: false } => throw CasesException.BadTimeLimit(),
            { Unit: TimeLimitUnit.UrgentHour } => local.AddTicks(Ticks(limit.Amount, TimeSpan.TicksPerHour)),
            { Unit: TimeLimitUnit.CalendarDay } => local.AddTicks(Ticks(limit.Amount, TimeSpan.TicksPerDay)),
            { Unit: TimeLimitUnit.WorkHour } => After(local, Ticks(limit.Amount, TimeSpan.TicksPerHour)),
            { Unit: TimeLimitUnit.WorkDay } => After(local, Ticks(limit.Amount, _perDay)),
            _ => throw CasesException.BadTimeLimit(),
        };
        return new DateTimeOffset(end, _offset);
    }

    /// <summary>The instant at which so much work is done.</summary>
    internal DateTimeOffset Deadline(DateTimeOffset start, TimeSpan work) => new(After(start.ToOffset(_offset).DateTime, work.Ticks), _offset);

    /// <summary>The working time between two instants; negative where the second is the earlier.</summary>
    /// <exception cref="Privacy.PrivacyException">YP0167: the calendar lacks a year between them.</exception>
    public TimeSpan WorkTime(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -WorkTime(to, from);
        }

        DateTime start = from.ToOffset(_offset).DateTime;
        DateTime end = to.ToOffset(_offset).DateTime;
        long work = WorkBefore(end) - WorkBefore(start);
        for (int year = start.Year; year < end.Year; year++)
        {
            work += YearOf(year).Days.Length * _perDay;
        }

        return new TimeSpan(work);
    }

    /// <summary>What is left until a deadline in the time of its unit; negative where it is overdue (超期).</summary>
    public TimeSpan Remaining(DateTimeOffset now, DateTimeOffset due, TimeLimitUnit unit) =>
        unit is TimeLimitUnit.WorkHour or TimeLimitUnit.WorkDay ? WorkTime(now, due) : due - now;

    private static long Ticks(decimal amount, long unit) => (long)Math.Round(amount * unit, MidpointRounding.AwayFromZero);

    private static (long From, long To)[] Ordered(IEnumerable<WorkSlot> slots, bool mayPassMidnight)
    {
        (long From, long To)[] ordered =
        [
            .. slots.SelectMany(slot => slot.To > slot.From ? [(slot.From.Ticks, slot.To.Ticks)]
                : mayPassMidnight ? ((long, long)[])[(slot.From.Ticks, TimeSpan.TicksPerDay), (0, slot.To.Ticks)]
                : throw CasesException.BadWorkSlots()).Where(slot => slot.Item1 != slot.Item2).Order(),
        ];
        bool isWrong = ordered.Length == 0 || ordered[0].From < 0 || ordered[^1].To > TimeSpan.TicksPerDay
            || ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.To > pair.Second.From);
        return isWrong ? throw CasesException.BadWorkSlots() : ordered;
    }

    /// <summary>Work done in the year before an instant of it.</summary>
    private long WorkBefore(DateTime local)
    {
        WorkYear year = YearOf(local.Year);
        int day = local.DayOfYear - 1;
        long work = year.DaysBefore[day] * _perDay;
        if (year.DaysBefore[day + 1] == year.DaysBefore[day])
        {
            return work;
        }

        long time = local.TimeOfDay.Ticks;
        foreach ((long from, long to) in _slots)
        {
            work += Math.Clamp(time - from, 0, to - from);
        }

        return work;
    }

    /// <summary>The instant at which so much work more is done: the end of a slot rather than the start of the next.</summary>
    private DateTime After(DateTime local, long work)
    {
        long target = WorkBefore(local) + work;
        int year = local.Year;
        WorkYear known = YearOf(year);
        while (target > known.Days.Length * _perDay)
        {
            target -= known.Days.Length * _perDay;
            known = YearOf(++year);
        }

        long days = (target - 1) / _perDay;
        long rest = target - (days * _perDay);
        DateTime day = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(known.Days[days]);
        foreach ((long from, long to) in _slots)
        {
            if (rest <= to - from)
            {
                return day.AddTicks(from + rest);
            }

            rest -= to - from;
        }

        return day.AddTicks(_slots[^1].To);
    }

    private WorkYear YearOf(int year) => _years.GetOrAdd(year, static (year, days) => WorkYear.Of(year, days), _days);
}
