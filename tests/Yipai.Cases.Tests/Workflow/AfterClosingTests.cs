using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class AfterClosingTests
{
    [Fact]
    public void Rate_OutOfRangeOrSecondTime_IsRefused()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Closed);

        Assert.Equal(StepRule.RatingInRange, desk.Breaks(CaseAction.Rate, CaseRole.Reporter, command => command with { Rating = 0 }));
        Assert.Equal(StepRule.RatingInRange, desk.Breaks(CaseAction.Rate, CaseRole.Reporter, command => command with { Rating = 6 }));
        Assert.Equal(5, desk.Do(CaseAction.Rate, CaseRole.Reporter, command => command with { Rating = 5 }).File.Rating);
        Assert.Equal(StepRule.NotRated, desk.Breaks(CaseAction.Rate, CaseRole.Reporter));
    }

    [Fact]
    public void Reopen_UnsatisfiedReporter_ReturnsToFiledAndClearsTheRating()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Closed);

        Assert.Equal(StepRule.Unsatisfied, desk.Breaks(CaseAction.Reopen, CaseRole.Reporter));
        desk.Do(CaseAction.Rate, CaseRole.Reporter, command => command with { Rating = 2 }).Do(CaseAction.Reopen, CaseRole.Reporter);
        Assert.Equal((CaseStage.Filed, 1, null, null), (desk.File.Stage, desk.File.Reopenings, desk.File.Rating, desk.File.EndedAt));
        desk.To(CaseStage.Closed).Do(CaseAction.Rate, CaseRole.Reporter, command => command with { Rating = 3 });
        Assert.Equal(StepRule.Unsatisfied, desk.Breaks(CaseAction.Reopen, CaseRole.Reporter));
    }

    [Fact]
    public void Reopen_AfterTheWindowOfTheCity_IsRefused()
    {
        CaseDesk desk = new CaseDesk(new() { ReopenWindow = TimeSpan.FromDays(7) }).To(CaseStage.Closed);

        desk.Now = desk.File.EndedAt!.Value.AddDays(7).AddMinutes(-1);

        Assert.Equal(StepRule.WithinReopenWindow, desk.Breaks(CaseAction.Reopen, CaseRole.ShiftLeader));
        desk.Now = desk.File.EndedAt!.Value.AddDays(7).AddMinutes(-2);
        Assert.Equal(StepRule.None, desk.Breaks(CaseAction.Reopen, CaseRole.ShiftLeader));
    }

    [Fact]
    public void Apply_UrgeAndSupplement_AreCountedAndAddedAndStageStays()
    {
        var photo = PhotoDigest.Parse(new string('c', 64));

        CaseFile file = new CaseDesk().To(CaseStage.Disposing).Do(CaseAction.Urge, CaseRole.Reporter)
            .Do(CaseAction.Urge, CaseRole.Supervisor)
                .Do(CaseAction.Supplement, CaseRole.Reporter, command => command with { Evidence = [photo] }).File;

        Assert.Equal((CaseStage.Disposing, 2), (file.Stage, file.Urges));
        Assert.Equal([photo], file.Evidence);
        Assert.Equal(StepRule.SomethingAdded, new CaseDesk()
            .Breaks(CaseAction.Supplement, CaseRole.Reporter, command => command with { Reason = "" }));
    }

    [Fact]
    public void Withdraw_ByTheReporter_IsAllowedOnlyBeforeFiling()
    {
        CaseFile file = new CaseDesk().To(CaseStage.Accepted).Do(CaseAction.Withdraw, CaseRole.Reporter).File;

        Assert.Equal((CaseStage.Cancelled, CaseRole.Reporter), (file.Stage, file.Log[^1].Role));
        Assert.NotNull(file.EndedAt);
        CaseDesk filed = new CaseDesk().To(CaseStage.Filed).Do(CaseAction.Return, CaseRole.Dispatcher)
            .Do(CaseAction.VerifyBeforeFiling, CaseRole.Acceptor);
        Assert.Equal(StepRule.NeverFiled, filed.Breaks(CaseAction.Withdraw, CaseRole.Reporter));
    }
}
