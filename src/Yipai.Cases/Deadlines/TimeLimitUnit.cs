namespace Yipai.Cases.Deadlines;

/// <summary>Specifies the unit of a time limit.</summary>
public enum TimeLimitUnit
{
    /// <summary>The unit is not given.</summary>
    /// <remarks>Such a limit is refused.</remarks>
    Unspecified = 0,

    /// <summary>Hours on the clock, through nights and holidays (紧急工作时).</summary>
    UrgentHour,

    /// <summary>Hours inside working slots (工作时).</summary>
    WorkHour,

    /// <summary>Working days, each as long as the slots of the calendar (工作日).</summary>
    WorkDay,

    /// <summary>Days on the calendar, through weekends and holidays (自然日).</summary>
    CalendarDay,
}
