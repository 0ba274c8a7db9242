using Yipai.Cases.Deadlines;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>A case and those who act on it, one person a role; every step is a minute after the last.</summary>
internal sealed class CaseDesk(CaseRules? rules = null)
{
    public const string Unit = "U-7";
    public const string Condition = "01-01/1";
    public static readonly TimeLimit Limit = new(2, TimeLimitUnit.WorkDay);

    private static readonly (CaseStage From, CaseAction Action, CaseRole Role)[] MainWay =
    [
        (CaseStage.Reported, CaseAction.Accept, CaseRole.Acceptor),
        (CaseStage.Accepted, CaseAction.File, CaseRole.ShiftLeader),
        (CaseStage.Filed, CaseAction.Dispatch, CaseRole.Dispatcher),
        (CaseStage.Dispatched, CaseAction.Assign, CaseRole.Unit),
        (CaseStage.Rework, CaseAction.Assign, CaseRole.Unit),
        (CaseStage.Disposing, CaseAction.Submit, CaseRole.Worker),
        (CaseStage.DisposalDone, CaseAction.Confirm, CaseRole.Unit),
        (CaseStage.FeedbackGiven, CaseAction.RequestClosing, CaseRole.Dispatcher),
        (CaseStage.PendingInspection, CaseAction.InspectBeforeClosing, CaseRole.Acceptor),
        (CaseStage.InspectingBeforeClosing, CaseAction.ReportInspection, CaseRole.Collector),
        (CaseStage.PendingClose, CaseAction.Close, CaseRole.Acceptor),
    ];

    private readonly CaseWorkflow _workflow = new(rules ?? CaseRules.Default);

    /// <summary>Monday, 2026-09-07, 09:00 in Dalian.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 9, 7, 9, 0, 0, TimeSpan.FromHours(8));

    public CaseFile Received { get; } = SampleReports.File("井盖破损") with { ReceivedAt = Start.ToUniversalTime() };

    public CaseFile File { get; private set; } = SampleReports.File("井盖破损") with { ReceivedAt = Start.ToUniversalTime() };

    public DateTimeOffset Now { get; set; } = Start;

    public static CaseActor Actor(CaseRole role) => new(role, role.ToString(), role is CaseRole.Unit or CaseRole.Worker ? Unit : null);

    /// <summary>A command with everything that any action asks for.</summary>
    public static CaseCommand Command(CaseAction action, DateTimeOffset now) => new(action)
    {
        Reason = "因故",
        Unit = Unit,
        ReceiverId = action == CaseAction.Assign ? nameof(CaseRole.Worker) : nameof(CaseRole.Acceptor),
        Condition = Condition,
        Limit = Limit,
        Until = now.AddDays(20),
        Rating = 2,
    };

    /// <summary>Takes a step that must be allowed.</summary>
    public CaseDesk Do(CaseAction action, CaseRole role, Func<CaseCommand, CaseCommand>? with = null)
    {
        CaseOutcome outcome = Try(action, Actor(role), with);
        Assert.Null(outcome.Refusal?.Rule);
        File = File.Apply(outcome.Changes);
        return this;
    }

    /// <summary>The rule that a step breaks.</summary>
    public StepRule Breaks(CaseAction action, CaseActor actor, Func<CaseCommand, CaseCommand>? with = null) =>
        Try(action, actor, with).Refusal?.Rule ?? StepRule.None;

    public StepRule Breaks(CaseAction action, CaseRole role, Func<CaseCommand, CaseCommand>? with = null) =>
        Breaks(action, Actor(role), with);

    /// <summary>Takes the main way from where the case is, up to a stage.</summary>
    public CaseDesk To(CaseStage stage)
    {
        foreach ((CaseStage from, CaseAction action, CaseRole role) in MainWay)
        {
            if (from == File.Stage && from != stage)
            {
                Do(action, role);
            }
        }

        Assert.Equal(stage, File.Stage);
        return this;
    }

    private CaseOutcome Try(CaseAction action, CaseActor actor, Func<CaseCommand, CaseCommand>? with)
    {
        Now = Now.AddMinutes(1);
        CaseCommand command = Command(action, Now);
        return _workflow.Apply(File, with?.Invoke(command) ?? command, actor, Now);
    }
}
