using Yipai.Privacy.Terms;

namespace Yipai.AspNetCore.Intake;

/// <summary>Computes how long the server keeps its log: six months in every profile, because the law demands them (CSL 23(3)).</summary>
internal static class ServiceLogTerm
{
    private static readonly RetentionTerm Term = RetentionTerm.TryParse("P6M", out RetentionTerm term)
        ? term : throw new InvalidOperationException("The term of six months cannot be read.");

    /// <summary>Returns the last day in China on which the server keeps an entry.</summary>
    public static DateOnly LastDay(DateTimeOffset at) => Term.LastDay(WorkingDayCalendar.DayOf(at));

    /// <summary>Returns the time before which every entry is due to be erased.</summary>
    public static DateTimeOffset DueBefore(DateTimeOffset now) => TermEnd.DueBefore(Term, now);
}
