namespace Yipai.Cases.Deadlines;

/// <summary>In what a time limit is counted.</summary>
public enum TimeLimitUnit
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>Hours that run on through nights and holidays (紧急工作时).</summary>
    UrgentHour,

    /// <summary>Hours inside working slots (工作时).</summary>
    WorkHour,

    /// <summary>Working days of eight work hours (工作日).</summary>
    WorkDay,

    /// <summary>Days that run on (自然日).</summary>
    CalendarDay,
}
