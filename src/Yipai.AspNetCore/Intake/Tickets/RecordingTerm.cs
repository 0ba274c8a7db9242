using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Computes how long the city keeps a recording: six months, enough for a complaint about the support (PIPL 19).</summary>
internal static class RecordingTerm
{
    private static readonly RetentionTerm Term = RetentionTerm.TryParse("P6M", out RetentionTerm term)
        ? term : throw new InvalidOperationException("The term of six months cannot be read.");

    /// <summary>Returns the last day in China on which the city keeps a recording that was announced at this time.</summary>
    public static DateOnly LastDay(DateTimeOffset at) => Term.LastDay(WorkingDayCalendar.DayOf(at));
}
