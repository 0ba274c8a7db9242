using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class ReturnAndReworkTests
{
    [Fact]
    public void Return_CaseThatIsNotTheCitys_GoesBackToWhoFiledIt()
    {
        CaseFile file = new CaseDesk().To(CaseStage.Filed)
            .Do(CaseAction.Return, CaseRole.Dispatcher, command => command with { ReceiverId = null }).File;

        Assert.Equal(CaseStage.ReturnedToAcceptor, file.Stage);
        Assert.Equal(nameof(CaseRole.ShiftLeader), file.FiledById);
        Assert.Equal(file.FiledById, file.AcceptorId);
    }

    [Fact]
    public void Return_AnotherAcceptorNamed_GoesToThatAcceptor()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed)
            .Do(CaseAction.Return, CaseRole.Dispatcher, command => command with { ReceiverId = "on-duty" });

        Assert.Equal("on-duty", desk.File.AcceptorId);
    }

    [Fact]
    public void Return_DispatchedCase_ClearsNothingThatWasFilled()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Dispatched).Do(CaseAction.Return, CaseRole.Unit)
            .Do(CaseAction.Return, CaseRole.Dispatcher);

        Assert.Equal((CaseDesk.Unit, CaseDesk.Condition, CaseDesk.Limit), (desk.File.Unit, desk.File.Condition, desk.File.Limit!.Value));
    }

    [Fact]
    public void Return_ToAcceptor_AllowsCancellingAndNoDispatch()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed).Do(CaseAction.Return, CaseRole.Dispatcher);

        Assert.Equal(StepRule.StageAllows, desk.Breaks(CaseAction.Dispatch, CaseRole.Dispatcher));
        Assert.Equal(CaseStage.Cancelled, desk.Do(CaseAction.Cancel, CaseRole.Acceptor).File.Stage);
    }

    [Fact]
    public void Return_ByUnit_IsAllowedOnlyAfterRevokingTheHandOver()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);

        Assert.Equal(StepRule.HandOverRevoked, desk.Breaks(CaseAction.Return, CaseRole.Unit));
        Assert.Equal(StepRule.HandOverRevoked, desk.Breaks(CaseAction.Assign, CaseRole.Unit));
        desk.Do(CaseAction.RevokeAssignment, CaseRole.Unit);
        Assert.Equal(StepRule.HandedOver, desk.Breaks(CaseAction.RevokeAssignment, CaseRole.Unit));
        Assert.Equal(CaseStage.ReturnedToDispatcher, desk.Do(CaseAction.Return, CaseRole.Unit).File.Stage);
    }

    [Fact]
    public void Return_ByWorker_IsAllowedBeforeHandingInAndNotAfter()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing).Do(CaseAction.Return, CaseRole.Worker);

        Assert.Null(desk.File.WorkerId);
        Assert.Equal(StepRule.SameWorker, desk.Breaks(CaseAction.Submit, CaseRole.Worker));
        desk.Do(CaseAction.Assign, CaseRole.Unit).Do(CaseAction.Submit, CaseRole.Worker);
        Assert.Equal(StepRule.RoleAllows, desk.Breaks(CaseAction.Return, CaseRole.Worker));
    }

    [Fact]
    public void Return_ByUnitToTheSameWorker_CountsNoRework()
    {
        CaseFile file = new CaseDesk().To(CaseStage.DisposalDone).Do(CaseAction.Return, CaseRole.Unit).File;

        Assert.Equal((CaseStage.Disposing, nameof(CaseRole.Worker), 0), (file.Stage, file.WorkerId, file.Reworks));
        Assert.Null(file.DisposedAt);
    }

    [Theory]
    [InlineData(CaseStage.FeedbackGiven, CaseRole.Dispatcher)]
    [InlineData(CaseStage.FeedbackGiven, CaseRole.Supervisor)]
    [InlineData(CaseStage.PendingInspection, CaseRole.Acceptor)]
    [InlineData(CaseStage.PendingClose, CaseRole.Acceptor)]
    public void Rework_FinishedCase_GoesToTheSameUnitIsCountedAndKeepsTheEvidence(CaseStage stage, CaseRole role)
    {
        var before = PhotoDigest.Parse(new string('b', 64));
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing)
            .Do(CaseAction.Submit, CaseRole.Worker, command => command with { Evidence = [before] });

        CaseFile file = desk.To(stage).Do(CaseAction.Rework, role).File;

        Assert.Equal((CaseStage.Rework, CaseDesk.Unit, 1), (file.Stage, file.Unit, file.Reworks));
        Assert.Null(file.WorkerId);
        Assert.Contains(before, file.Evidence);
        Assert.Equal(StepRule.RoleAllows, desk.Breaks(CaseAction.Assign, CaseRole.Dispatcher));
        Assert.Equal(StepRule.StageAllows, desk.Breaks(CaseAction.Dispatch, CaseRole.Dispatcher));
    }
}
