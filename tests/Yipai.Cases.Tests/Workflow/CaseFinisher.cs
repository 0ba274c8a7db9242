using Yipai.Cases.Workflow;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>Brings any case to its end by everybody's good will; where it cannot, there is a dead end.</summary>
internal static class CaseFinisher
{
    private const int LongestWay = 12;

    public static CaseFile Finish(CaseWorkflow workflow, CaseFile file)
    {
        for (int step = 0; step < LongestWay && !CaseTransitions.IsEnded(file.Stage); step++)
        {
            (CaseAction action, CaseRole role) = Next(file);
            DateTimeOffset now = file.SuspendedUntil > file.ChangedAt ? file.SuspendedUntil.Value : file.ChangedAt;
            CaseCommand command =
                CaseDesk.Command(action, now) with { Condition = file.Condition ?? CaseDesk.Condition, Limit = RandomStep.Hour };
            var actor = new CaseActor(role, IdOf(file, role), file.Unit);
            CaseOutcome outcome = workflow.Apply(file, command, actor, now);
            Assert.Null(outcome.Refusal?.Rule);
            file = file.Apply(outcome.Changes);
        }

        return file;
    }

    private static string IdOf(CaseFile file, CaseRole role) => role switch
    {
        CaseRole.Worker => file.WorkerId!,
        CaseRole.Acceptor => file.AcceptorId ?? "anyone",
        _ => "anyone",
    };

    private static (CaseAction Action, CaseRole Role) Next(CaseFile file) => file.Stage switch
    {
        CaseStage.Reported => (CaseAction.Accept, CaseRole.Acceptor),
        CaseStage.VerifyingBeforeFiling => (CaseAction.ReportVerification, CaseRole.Collector),
        CaseStage.Accepted or CaseStage.ReturnedToAcceptor => (CaseAction.File, CaseRole.Acceptor),
        CaseStage.Filed or CaseStage.ReturnedToDispatcher => (CaseAction.Dispatch, CaseRole.Dispatcher),
        CaseStage.Dispatched or CaseStage.Rework => (CaseAction.Assign, CaseRole.Unit),
        CaseStage.Disposing when file.WorkerId is null => (CaseAction.Assign, CaseRole.Unit),
        CaseStage.Disposing => (CaseAction.Submit, CaseRole.Worker),
        CaseStage.DisposalDone => (CaseAction.Confirm, CaseRole.Unit),
        CaseStage.FeedbackGiven => (CaseAction.RequestClosing, CaseRole.Dispatcher),
        CaseStage.PendingInspection or CaseStage.PendingClose => (CaseAction.Close, CaseRole.Acceptor),
        CaseStage.InspectingBeforeClosing => (CaseAction.ReportInspection, CaseRole.Collector),
        _ => (CaseAction.Resume, CaseRole.System),
    };
}
