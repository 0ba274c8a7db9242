using Yipai.AspNetCore.Intake;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.AspNetCore.Tests;

/// <summary>How the city dates what a phone with a wrong clock sent.</summary>
public sealed class ConsentJudgeTests
{
    [Theory]
    [InlineData("person-1", 8)]
    [InlineData("visitor-00000000000000000000000000000001", 0)]
    public void Received_RecordOfTheFuture_CountsFromItsArrivalOrForAVisitorFromThatDay(string subject, int hour)
    {
        var arrived = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
        var shown = new NoticePresentation
        {
            EntryId = new Guid(1, 0, 0, new byte[8]),
            SubjectId = new SubjectId(subject),
            HandlerId = new HandlerId("city-a"),
            PolicyHash = new string('a', 64),
            At = arrived.AddYears(10),
            Channel = "app",
            Language = "zh-CN",
        };

        LedgerEntry received = ConsentJudge.Received(shown, arrived);

        Assert.Equal(arrived.Date.AddHours(hour), received.At.UtcDateTime);
    }
}
