namespace Yipai.Privacy.Terms;

/// <summary>The last day for a reply (S10); the 2021 text names none.</summary>
internal static class ReplyDeadline
{
    public static DateOnly? For(PrivacyProfile profile, ReplyTerm term, WorkingDayCalendar calendar, DateTimeOffset receivedAt)
    {
        DateOnly day = WorkingDayCalendar.DayOf(receivedAt);
        return profile == PrivacyProfile.AsWritten2021 ? null
            : term == ReplyTerm.ThirtyDays ? day.AddDays(30)
            : calendar.AddWorkingDaysAtMost(day, 15);
    }
}
