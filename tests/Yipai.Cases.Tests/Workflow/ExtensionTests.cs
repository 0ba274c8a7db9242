using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class ExtensionTests
{
    [Fact]
    public void Two_persons_grant_an_extension_in_two_levels()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing).Do(CaseAction.RequestExtension, CaseRole.Unit);
        Assert.Equal(StepRule.ExtensionPassed, desk.Breaks(CaseAction.GrantExtension, CaseRole.ShiftLeader));
        Assert.Equal(StepRule.NoExtensionPending, desk.Breaks(CaseAction.RequestExtension, CaseRole.Unit));
        desk.Do(CaseAction.PassExtension, CaseRole.Dispatcher);
        Assert.Equal(StepRule.ExtensionRequested, desk.Breaks(CaseAction.PassExtension, CaseRole.Supervisor));
        Assert.Equal(StepRule.AnotherApprover,
            desk.Breaks(CaseAction.GrantExtension, new CaseActor(CaseRole.ShiftLeader, nameof(CaseRole.Dispatcher))));
        Assert.Equal((CaseStage.Disposing, 1, ApprovalState.Granted), Granted(desk.Do(CaseAction.GrantExtension, CaseRole.ShiftLeader)));
    }

    [Fact]
    public void Two_are_granted_at_most_and_a_refusal_uses_up_none()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);
        desk.Do(CaseAction.RequestExtension, CaseRole.Unit).Do(CaseAction.RefuseExtension, CaseRole.Dispatcher);
        Assert.Equal(StepRule.ExtensionPending, desk.Breaks(CaseAction.RefuseExtension, CaseRole.Dispatcher));
        Extend(Extend(desk));
        Assert.Equal((2, StepRule.ExtensionsLeft), (desk.File.Extensions, desk.Breaks(CaseAction.RequestExtension, CaseRole.Unit)));
    }

    [Fact]
    public void How_many_is_the_citys_rule() => Assert.Equal(
        StepRule.ExtensionsLeft,
        new CaseDesk(new() { MaxExtensions = 0 }).To(CaseStage.Disposing).Breaks(CaseAction.RequestExtension, CaseRole.Unit));

    [Fact]
    public void A_request_lapses_when_the_work_is_handed_in()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing).Do(CaseAction.RequestExtension, CaseRole.Unit)
            .Do(CaseAction.Submit, CaseRole.Worker);
        Assert.Equal(ApprovalState.None, desk.File.Extension);
    }

    private static CaseDesk Extend(CaseDesk desk) => desk
        .Do(CaseAction.RequestExtension, CaseRole.Unit).Do(CaseAction.PassExtension, CaseRole.Dispatcher)
            .Do(CaseAction.GrantExtension, CaseRole.ShiftLeader);

    private static (CaseStage, int, ApprovalState) Granted(CaseDesk desk) => (desk.File.Stage, desk.File.Extensions, desk.File.Extension);
}
