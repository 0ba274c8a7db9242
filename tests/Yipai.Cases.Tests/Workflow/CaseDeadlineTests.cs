using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>Deadlines in a week without holidays: Monday 2026-09-07 to Friday, work from 8 to 12 and from 14 to 18.</summary>
public sealed class CaseDeadlineTests
{
    [Theory]
    [InlineData(21, 15, TimeLimitUnit.WorkDay)]
    [InlineData(31, 4, TimeLimitUnit.WorkHour)]
    public void Apply_DispatchWhoseDeadlineLiesInAYearWithoutHolidays_GivesADeadlineInThatYear(int day, int amount, TimeLimitUnit unit)
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Accepted).Do(
            CaseAction.File, CaseRole.ShiftLeader, command => command with { Limit = new TimeLimit(amount, unit) });
        desk.Now = new DateTimeOffset(2026, 12, day, 17, 0, 0, TimeSpan.FromHours(8));

        desk.Do(CaseAction.Dispatch, CaseRole.Dispatcher);

        Assert.Equal(2027, desk.File.DueAt!.Value.Year);
    }

    [Fact]
    public void Apply_Dispatch_StartsTheLimit()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed);

        Assert.Null(desk.File.DueAt);
        Assert.Equal(Local(9, 9, 3), desk.To(CaseStage.Dispatched).File.DueAt);
    }

    [Fact]
    public void Apply_DispatchAfterReturn_GivesAnotherUnitTheWholeLimitAndTheSameUnitTheRest()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Dispatched).Do(CaseAction.Return, CaseRole.Unit);
        DateTimeOffset? first = desk.File.DueAt;

        Assert.Equal(first, desk.Do(CaseAction.Dispatch, CaseRole.Dispatcher).File.DueAt);
        desk.Do(CaseAction.Return, CaseRole.Unit).Do(CaseAction.Dispatch, CaseRole.Dispatcher, command => command with { Unit = "U-8" });
        Assert.Equal(first!.Value.AddMinutes(4), desk.File.DueAt);
    }

    [Fact]
    public void Apply_Extension_AddsTheLimitToTheDeadlineAndIsAskedForBeforeIt()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);
        desk.Now = Local(9, 9, 1);
        desk.Do(CaseAction.RequestExtension, CaseRole.Unit);

        desk.Now = Local(9, 12, 0);

        Assert.True(desk.File.IsOverdue(desk.Now));
        desk.Do(CaseAction.PassExtension, CaseRole.Dispatcher).Do(CaseAction.GrantExtension, CaseRole.ShiftLeader);
        Assert.Equal(Local(11, 9, 3), desk.File.DueAt);
        Assert.False(desk.File.IsOverdue(desk.Now));
        desk.Now = Local(11, 9, 3);
        Assert.Equal(StepRule.NotOverdue, desk.Breaks(CaseAction.RequestExtension, CaseRole.Unit));
    }

    [Fact]
    public void Apply_ResumeAfterSuspension_MovesTheDeadlineByTheAgreedTimeOnly()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);
        desk.Now = Local(7, 17, 2);

        desk.Do(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Until = Local(11, 8, 0) });

        Assert.False(desk.File.IsOverdue(Local(10, 12, 0)));
        desk.Now = Local(11, 11, 0);
        Assert.Equal(Local(14, 10, 0), desk.Do(CaseAction.Resume, CaseRole.System).File.DueAt);
    }

    [Fact]
    public void Apply_SuspensionOfAContinuousLimit_CountsContinuousTime()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Accepted)
            .Do(CaseAction.File, CaseRole.Acceptor, command => command with { Limit = new TimeLimit(2, TimeLimitUnit.UrgentHour) })
                .To(CaseStage.Dispatched);

        Assert.Equal(Local(7, 11, 3), desk.File.DueAt);
        desk.Do(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Until = Local(12, 22, 0) });
        desk.Now = Local(12, 23, 0);
        Assert.Equal(Local(12, 23, 59), desk.Do(CaseAction.Resume, CaseRole.System).File.DueAt);
    }

    [Fact]
    public void Apply_Rework_LeavesTheDeadlineWhereItWas()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.FeedbackGiven);
        DateTimeOffset? due = desk.File.DueAt;

        desk.Now = Local(10, 9, 0);

        Assert.False(desk.File.IsOverdue(desk.Now));
        desk.Do(CaseAction.Rework, CaseRole.Dispatcher);
        Assert.Equal(due, desk.File.DueAt);
        Assert.True(desk.File.IsOverdue(desk.Now));
    }

    [Fact]
    public void StageDueAt_StageLimitOfTheCity_IsTheDeadlineAndWithoutOneNone()
    {
        var rules = new CaseRules { StageLimits = new Dictionary<CaseStage,
            TimeLimit> { [CaseStage.Accepted] = new(0.25m, TimeLimitUnit.UrgentHour) } };
        CaseDesk desk = new CaseDesk(rules).To(CaseStage.Accepted);
        DateTimeOffset due = Local(7, 9, 16);

        Assert.Equal(due, desk.File.StageDueAt);
        Assert.Equal(due, desk.Do(CaseAction.Urge, CaseRole.Reporter).File.StageDueAt);
        Assert.Null(desk.To(CaseStage.Filed).File.StageDueAt);
        Assert.Equal("YP0261",
            Assert.Throws<CasesException>(() =>
            new CaseDesk(new() { StageLimits = new Dictionary<CaseStage, TimeLimit> { [CaseStage.Filed] = default } })).Code);
    }

    [Fact]
    public void Apply_AppealOfALateUnit_PassesTwoLevelsOnceAndKeepsTheFact()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);
        desk.Now = Local(10, 9, 0);

        desk.To(CaseStage.FeedbackGiven);

        Assert.Equal(StepRule.StageAllows, desk.Breaks(CaseAction.RequestAppeal, CaseRole.Unit));
        desk.To(CaseStage.Closed).Do(CaseAction.RequestAppeal, CaseRole.Unit);
        Assert.Equal(StepRule.AppealPassed, desk.Breaks(CaseAction.GrantAppeal, CaseRole.ShiftLeader));
        desk.Do(CaseAction.PassAppeal, CaseRole.Dispatcher);
        Assert.Equal(StepRule.AppealRequested, desk.Breaks(CaseAction.PassAppeal, CaseRole.Dispatcher));
        Assert.Equal(StepRule.AnotherApprover,
            desk.Breaks(CaseAction.GrantAppeal, new CaseActor(CaseRole.ShiftLeader, nameof(CaseRole.Dispatcher))));
        desk.Do(CaseAction.GrantAppeal, CaseRole.ShiftLeader);
        Assert.True(desk.File.IsOverdue(desk.Now));
        Assert.False(desk.File.CountsAsOverdue(desk.Now));
        Assert.Equal(StepRule.AppealPending, desk.Breaks(CaseAction.RefuseAppeal, CaseRole.ShiftLeader));
        Assert.Equal(StepRule.FirstAppeal, desk.Breaks(CaseAction.RequestAppeal, CaseRole.Unit));
    }

    [Fact]
    public void Apply_AppealOfAUnitInTime_IsRefused() =>
        Assert.Equal(StepRule.WasOverdue, new CaseDesk().To(CaseStage.Closed).Breaks(CaseAction.RequestAppeal, CaseRole.Unit));

    private static DateTimeOffset Local(int day, int hour, int minute) => new(2026, 9, day, hour, minute, 0, TimeSpan.FromHours(8));
}
