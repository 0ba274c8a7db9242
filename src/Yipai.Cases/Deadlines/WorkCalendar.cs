using System.Collections.Concurrent;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Terms;

namespace Yipai.Cases;

/// <summary>Computes deadlines and working time from the slots of working days.</summary>
/// <remarks>
/// Idea: count time on two axes, the clock and the work done since the start of the year, which grows only inside slots. A deadline
/// maps the start to the work axis, adds the limit and maps back; units that run on through nights need no calendar.
/// Invariant: both mappings grow together, and a year's tables hold the working days before each day, so a deadline costs the same for
/// one hour and for a hundred days. A limit that ends with a slot ends there, not at the start of the next slot.
/// Source: the time units in cities' filing conditions (立案条件). Instances are immutable and safe to share.
/// </remarks>
/// <example>
/// <code>
/// DateTimeOffset due = WorkCalendar.Standard.Deadline(now, limit);
/// TimeSpan worked = WorkCalendar.Standard.WorkTime(now, due);
/// </code>
/// </example>
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

    /// <summary>Gets the calendar of mainland working days, 8 to 12 and 14 to 18 o'clock in China.</summary>
    /// <remarks>These hours are common practice, not a norm.</remarks>
    public static WorkCalendar Standard { get; } = Of(WorkingDayCalendar.Mainland, WorkSlot.Hours(8, 12), WorkSlot.Hours(14, 18));

    /// <summary>Gets the working time of one working day (工作日).</summary>
    public TimeSpan WorkDay => new(_perDay);

    /// <summary>Creates a calendar of working days.</summary>
    /// <param name="days">The working days. In a year that they do not cover every weekday counts.</param>
    /// <param name="slots">The slots of a working day. They must not overlap or pass midnight.</param>
    /// <exception cref="CasesException">YP0250: there is no slot, two overlap, or one passes midnight.</exception>
    public static WorkCalendar Of(WorkingDayCalendar days, params IEnumerable<WorkSlot> slots)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(slots);
        return new(days, Beijing, Ordered(slots, mayPassMidnight: false));
    }

    /// <summary>Indicates whether the holidays of a year are known.</summary>
    /// <remarks>
    /// If they are not, every weekday of that year counts. A count without holidays ends earlier than a count with them. Only a make-up
    /// weekend, which is not known either, can make it end later.
    /// </remarks>
    /// <param name="year">The year in the calendar's time.</param>
    public bool Covers(int year) => _days?.Covers(year) ?? true;

    /// <summary>Creates a calendar of shifts on every day of the week, including holidays.</summary>
    /// <param name="slots">The slots of a day. They must not overlap; a slot may pass midnight, such as 20 to 4.</param>
    /// <exception cref="CasesException">YP0250: there is no slot, or two overlap.</exception>
    public static WorkCalendar EveryDay(params IEnumerable<WorkSlot> slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return new(null, Beijing, Ordered(slots, mayPassMidnight: true));
    }

    /// <summary>Returns the same calendar in another offset, for a city outside China's time zone.</summary>
    /// <param name="offset">The offset from UTC, -14 to 14 hours in whole minutes. Summer time is not supported.</param>
    /// <exception cref="ArgumentOutOfRangeException">No place on earth has such an offset.</exception>
    public WorkCalendar At(TimeSpan offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset.Duration(), TimeSpan.FromHours(14), nameof(offset));
        ArgumentOutOfRangeException.ThrowIfNotEqual(offset.Ticks % TimeSpan.TicksPerMinute, 0, nameof(offset));
        return new(_days, offset, _slots);
    }

    /// <summary>Returns the instant at which a limit ends.</summary>
    /// <param name="start">The start of the limit. A start outside the slots counts from the next slot.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>The end of the limit, in the offset of the calendar.</returns>
    /// <exception cref="CasesException">YP0251: the limit has no unit, or its amount is not above zero and up to 10000.</exception>
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

    /// <summary>Returns the instant at which an amount of working time has passed.</summary>
    internal DateTimeOffset Deadline(DateTimeOffset start, TimeSpan work) =>
        new(After(start.ToOffset(_offset).DateTime, work.Ticks), _offset);

    /// <summary>Returns the working time between two instants, or a negative time if the second is earlier.</summary>
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

    /// <summary>
    /// Returns the time left until a deadline, counted in the limit's unit, or a negative time if the case is overdue (超期).
    /// </summary>
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

    /// <summary>Returns the working time of the year before an instant in that year.</summary>
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

    /// <summary>Returns the instant after more working time.</summary>
    /// <remarks>It prefers the end of a slot to the start of the next.</remarks>
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
