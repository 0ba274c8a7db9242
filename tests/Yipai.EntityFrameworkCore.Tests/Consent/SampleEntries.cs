using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

/// <summary>Ledger entries of one handler.</summary>
internal static class SampleEntries
{
    public static readonly HandlerId Handler = new("city-a");

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => new(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);

    public static NoticePresentation Notice(int number, SubjectId subjectId, HandlerId? handlerId = null) => new()
    {
        EntryId = Id(number),
        SubjectId = subjectId,
        HandlerId = handlerId ?? Handler,
        PolicyHash = new string('a', 64),
        At = Start.AddMinutes(number),
        Channel = "app",
        Language = "zh-CN",
    };

    public static ConsentRecord Record(int number, SubjectId subjectId, ConsentEvent choice = ConsentEvent.Given,
        HandlerId? handlerId = null) => new()
    {
        EntryId = Id(number),
        SubjectId = subjectId,
        HandlerId = handlerId ?? Handler,
        PolicyHash = new string('a', 64),
        At = Start.AddMinutes(number),
        Channel = "app",
        ScopeId = "case-handling",
        Event = choice,
        Kind = ConsentKind.General,
        Profile = PrivacyProfile.Strict2026,
        PromptHash = new string('b', 64),
        Items = ["case.report", "case.photo"],
        Gesture = "tap",
    };
}
