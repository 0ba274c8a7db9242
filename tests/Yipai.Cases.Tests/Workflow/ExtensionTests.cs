using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

public sealed class ExtensionTests
{
    [Fact]
    public void GrantExtension_TwoPersonsInTwoLevels_IsGranted()
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
    public void RequestExtension_AfterTwoGranted_IsRefusedAndRefusalsDoNotCount()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Disposing);

        desk.Do(CaseAction.RequestExtension, CaseRole.Unit).Do(CaseAction.RefuseExtension, CaseRole.Dispatcher);

        Assert.Equal(StepRule.ExtensionPending, desk.Breaks(CaseAction.RefuseExtension, CaseRole.Dispatcher));
        Extend(Extend(desk));
        Assert.Equal((2, StepRule.ExtensionsLeft), (desk.File.Extensions, desk.Breaks(CaseAction.RequestExtension, CaseRole.Unit)));
    }

    [Fact]
    public void RequestExtension_MaxExtensionsIsZero_IsRefused() => Assert.Equal(
        StepRule.ExtensionsLeft,
        new CaseDesk(new() { MaxExtensions = 0 }).To(CaseStage.Disposing).Breaks(CaseAction.RequestExtension, CaseRole.Unit));

    [Fact]
    public void Submit_ExtensionRequested_EndsTheRequest()
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
