using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class ReturnAndReworkTests
{
    [Fact]
    public void A_case_that_is_not_the_citys_goes_back_to_who_filed_it()
    {
        CaseFile file = new CaseDesk().To(CaseStage.Filed)
            .Do(CaseAction.Return, CaseRole.Dispatcher, command => command with { ReceiverId = null }).File;
        Assert.Equal(CaseStage.ReturnedToAcceptor, file.Stage);
        Assert.Equal(nameof(CaseRole.ShiftLeader), file.FiledById);
        Assert.Equal(file.FiledById, file.AcceptorId);
    }

    [Fact]
    public void It_goes_to_another_acceptor_when_one_is_named()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed)
            .Do(CaseAction.Return, CaseRole.Dispatcher, command => command with { ReceiverId = "on-duty" });
        Assert.Equal("on-duty", desk.File.AcceptorId);
    }

    [Fact]
    public void A_return_clears_nothing_that_was_filled()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Dispatched).Do(CaseAction.Return, CaseRole.Unit)
            .Do(CaseAction.Return, CaseRole.Dispatcher);
        Assert.Equal((CaseDesk.Unit, CaseDesk.Condition, CaseDesk.Limit), (desk.File.Unit, desk.File.Condition, desk.File.Limit!.Value));
    }

    [Fact]
    public void A_returned_case_is_filed_or_cancelled_and_nothing_further()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed).Do(CaseAction.Return, CaseRole.Dispatcher);
        Assert.Equal(StepRule.StageAllows, desk.Breaks(CaseAction.Dispatch, CaseRole.Dispatcher));
        Assert.Equal(CaseStage.Cancelled, desk.Do(CaseAction.Cancel, CaseRole.Acceptor).File.Stage);
    }

    [Fact]
    public void A_unit_returns_a_case_only_after_revoking_the_hand_over()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);
        Assert.Equal(StepRule.HandOverRevoked, desk.Breaks(CaseAction.Return, CaseRole.Unit));
        Assert.Equal(StepRule.HandOverRevoked, desk.Breaks(CaseAction.Assign, CaseRole.Unit));
        desk.Do(CaseAction.RevokeAssignment, CaseRole.Unit);
        Assert.Equal(StepRule.HandedOver, desk.Breaks(CaseAction.RevokeAssignment, CaseRole.Unit));
        Assert.Equal(CaseStage.ReturnedToDispatcher, desk.Do(CaseAction.Return, CaseRole.Unit).File.Stage);
    }

    [Fact]
    public void A_worker_gives_a_case_back_before_handing_in_and_not_after()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing).Do(CaseAction.Return, CaseRole.Worker);
        Assert.Null(desk.File.WorkerId);
        Assert.Equal(StepRule.SameWorker, desk.Breaks(CaseAction.Submit, CaseRole.Worker));
        desk.Do(CaseAction.Assign, CaseRole.Unit).Do(CaseAction.Submit, CaseRole.Worker);
        Assert.Equal(StepRule.RoleAllows, desk.Breaks(CaseAction.Return, CaseRole.Worker));
    }

    [Fact]
    public void A_unit_gives_work_back_to_the_same_worker_without_counting_a_rework()
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
    public void A_rework_goes_to_the_same_unit_is_counted_and_keeps_the_evidence(CaseStage stage, CaseRole role)
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
