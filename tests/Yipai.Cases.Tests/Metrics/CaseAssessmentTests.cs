using CsCheck;
using Yipai.Cases.Deadlines;
using Yipai.Cases.Metrics;
using Yipai.Cases.Tests.Workflow;
using Yipai.Cases.Workflow;
using static Yipai.Cases.Metrics.CaseFacts;

namespace Yipai.Cases.Tests.Metrics;

/// <summary>The desk takes a step a minute; every stage has two hours, the disposal two working days from 9:03 on.</summary>
public sealed class CaseAssessmentTests
{
    private static readonly CaseRules Rules = CaseRules.Default with
    {
        StageLimits = new[] { CaseStage.Accepted, CaseStage.Filed, CaseStage.ReturnedToDispatcher, CaseStage.VerifyingBeforeFiling,
            CaseStage.InspectingBeforeClosing }
            .ToDictionary(stage => stage, _ => new TimeLimit(2, TimeLimitUnit.UrgentHour)),
    };

    [Fact]
    public void Of_CaseClosedInTime_IsInTimeEverywhere()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Closed);

        Assert.Equal(
            Reported | Accepted | Filed | FiledInTime | FiledForGood | FiledFromPublic | DispatchDue | DispatchedInTime | DispatchedRight
                | DisposalDue | Disposed | DisposedInTime | ThroughDisposal | InspectionDue | InspectedInTime
                | ClosingDue | Closed | ClosedInTime,
            Facts(desk, isFromPublic: true));
    }

    [Fact]
    public void Of_CaseUnderWay_CountsNothingBeforeItsTime()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Accepted);

        Assert.Equal(Reported | Accepted, Facts(desk));

        desk.To(CaseStage.Filed);
        Assert.Equal(Reported | Accepted | Filed | FiledInTime | FiledForGood, Facts(desk));

        desk.Now = desk.Now.AddHours(3);
        Assert.Equal(Reported | Accepted | Filed | FiledInTime | FiledForGood | DispatchDue, Facts(desk));

        desk.To(CaseStage.Disposing);
        Assert.Equal(Reported | Accepted | Filed | FiledInTime | FiledForGood | DispatchDue | DispatchedRight, Facts(desk));

        desk.Now = desk.Now.AddDays(9);
        Assert.Equal(DisposalDue | ClosingDue, Facts(desk) & (DisposalDue | Disposed | DisposedInTime | ThroughDisposal | ClosingDue));
    }

    [Fact]
    public void Of_StepsTakenLate_AreDueAndNotInTime()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Accepted).Do(CaseAction.VerifyBeforeFiling, CaseRole.Acceptor);
        desk.Now = desk.Now.AddHours(3);
        desk.Do(CaseAction.ReportVerification, CaseRole.Collector);
        desk.Now = desk.Now.AddHours(3);
        desk.To(CaseStage.Disposing);
        desk.Now = desk.Now.AddDays(9);
        desk.To(CaseStage.InspectingBeforeClosing);
        desk.Now = desk.Now.AddHours(3);

        desk.To(CaseStage.Closed);

        Assert.Equal(
            Reported | Accepted | Filed | FiledForGood | VerificationDue | DispatchDue | DispatchedInTime | DispatchedRight
                | DisposalDue | Disposed | ThroughDisposal | InspectionDue | ClosingDue | Closed,
            Facts(desk));
    }

    [Fact]
    public void Of_StageWithoutLimit_IsNeverLate()
    {
        CaseDesk desk = new CaseDesk().To(CaseStage.Filed);

        desk.Now = desk.Now.AddDays(100);

        Assert.Equal(FiledInTime | DispatchDue, Facts(desk) & (FiledInTime | DispatchDue | DispatchedInTime));
        Assert.True(Facts(desk.To(CaseStage.Dispatched)).HasFlag(DispatchDue | DispatchedInTime | DispatchedRight));
    }

    [Fact]
    public void Of_CaseSentBackByItsUnit_WasDispatchedWrongly()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Dispatched).Do(CaseAction.Return, CaseRole.Unit)
            .Do(CaseAction.Dispatch, CaseRole.Dispatcher);

        Assert.Equal(DispatchDue | DispatchedInTime, Facts(desk) & (DispatchDue | DispatchedInTime | DispatchedRight));
    }

    [Fact]
    public void Of_CaseCancelledAfterFiling_WasNotFiledForGood()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Filed).Do(CaseAction.Return, CaseRole.Dispatcher)
            .Do(CaseAction.Cancel, CaseRole.Acceptor);

        Assert.Equal(Reported | Accepted | Filed | FiledInTime, Facts(desk));
    }

    [Fact]
    public void Of_Rework_IsThroughDisposalAndNotDisposed()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.PendingInspection).Do(CaseAction.Rework, CaseRole.Acceptor);

        Assert.Equal(ThroughDisposal | Reworked, Facts(desk) & (DisposalDue | Disposed | DisposedInTime | ThroughDisposal | Reworked));
    }

    [Fact]
    public void Of_GrantedAppeal_TakesTheDisposalOut()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Disposing);
        desk.Now = desk.Now.AddDays(9);

        desk.To(CaseStage.Closed).Do(CaseAction.RequestAppeal, CaseRole.Unit).Do(CaseAction.PassAppeal, CaseRole.Dispatcher)
            .Do(CaseAction.GrantAppeal, CaseRole.ShiftLeader);

        Assert.True(desk.File.IsOverdue(desk.Now));
        Assert.Equal(ThroughDisposal | ClosingDue | Closed | ClosedInTime,
            Facts(desk) & ~(Facts(new CaseDesk(Rules)
            .To(CaseStage.Filed)) | DispatchDue | DispatchedInTime | DispatchedRight | InspectionDue | InspectedInTime));
    }

    [Fact]
    public void Of_ForcedClosing_IsDueAndNotClosed()
    {
        CaseDesk desk = new CaseDesk(Rules).To(CaseStage.Disposing).Do(CaseAction.ForceClose, CaseRole.ShiftLeader);

        Assert.Equal(ClosingDue, Facts(desk) & (ClosingDue | Closed | ClosedInTime));
    }

    [Fact]
    public void Of_AnyCase_HasNoNumeratorWithoutItsDenominator() =>
        Gen.Select(RandomStep.Any.Array[1, 120], Gen.Int[0, 60 * 24 * 30]).Sample((steps, later) =>
    {
        var workflow = new CaseWorkflow(Rules);
        CaseFile file = new CaseDesk().Received;
        foreach (RandomStep step in steps)
        {
            (CaseCommand command, CaseActor actor, DateTimeOffset now) = step.For(file);
            file = file.Apply(workflow.Apply(file, command, actor, now).Changes);
            CaseFacts facts = CaseAssessment.Of(file, isFromPublic: true, file.ChangedAt.AddMinutes(later));

            Assert.All(CaseMetrics.All, metric =>
                Assert.True(!facts.HasFlag(metric.Numerator) || facts.HasFlag(metric.Denominator), $"{metric}: {facts}"));
        }
    }, iter: 2_000);

    private static CaseFacts Facts(CaseDesk desk, bool isFromPublic = false) => CaseAssessment.Of(desk.File, isFromPublic, desk.Now);
}
