namespace Yipai.Privacy.Terms;

/// <summary>Computes the last day for a reply (S10).</summary>
/// <remarks>The 2021 text sets no deadline.</remarks>
internal static class ReplyDeadline
{
    public static DateOnly? For(PrivacyProfile profile, ReplyTerm term, WorkingDayCalendar calendar, DateTimeOffset receivedAt)
    {
        DateOnly day = WorkingDayCalendar.DayOf(receivedAt);
        return profile == PrivacyProfile.AsWritten2021 ? null
            : term == ReplyTerm.ThirtyDays ? day.AddDays(30)
            : calendar.AddWorkingDays(day, 15);
    }
}
