using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class SuspensionTests
{
    [Fact]
    public void Suspend_UntilItsDate_ReturnsToItsStage()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing).Do(CaseAction.Suspend, CaseRole.Dispatcher);

        Assert.Equal(desk.Now.AddDays(20).ToUniversalTime(), desk.File.SuspendedUntil);
        Assert.Equal(StepRule.DateReached, desk.Breaks(CaseAction.Resume, CaseActor.Clock));
        Assert.Equal(StepRule.RoleAllows, desk.Breaks(CaseAction.Resume, CaseRole.ShiftLeader));
        desk.Now = desk.Now.AddDays(20);
        desk.Do(CaseAction.Resume, CaseRole.System);
        Assert.Equal((CaseStage.Disposing, nameof(CaseRole.Worker), 1), (desk.File.Stage, desk.File.WorkerId, desk.File.Suspensions));
        Assert.Null(desk.File.SuspendedUntil);
        Assert.Equal(StepRule.SuspensionsLeft, desk.Breaks(CaseAction.Suspend, CaseRole.Dispatcher));
    }

    [Fact]
    public void Suspend_DateNotAheadOrBeyondAYear_IsRefused()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Dispatched);

        Assert.Equal(StepRule.DateInRange, desk.Breaks(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Until = null }));
        Assert.Equal(StepRule.DateInRange,
            desk.Breaks(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Until = desk.Now }));
        Assert.Equal(StepRule.DateInRange,
            desk.Breaks(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Until = desk.Now.AddYears(1).AddTicks(1) }));
        Assert.Equal(StepRule.None,
            desk.Breaks(CaseAction.Suspend, CaseRole.Dispatcher, command => command with { Until = desk.Now.AddYears(1) }));
    }

    [Fact]
    public void CaseTransitions_FromSuspended_AllowOnlyUrgingSupplementingAndEnding()
    {
        CaseAction[] left = [.. CaseTransitions.All.Where(row => row.From == CaseStage.Suspended).Select(row => row.Action).Distinct()
            .Order()];

        Assert.Equal([CaseAction.ForceClose, CaseAction.Resume, CaseAction.Supplement, CaseAction.Urge], left);
    }
}
