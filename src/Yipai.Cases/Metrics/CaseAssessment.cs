using Yipai.Cases.Workflow;
using static Yipai.Cases.Metrics.CaseFacts;

namespace Yipai.Cases.Metrics;

/// <summary>Derives the facts of evaluation from a case and its log.</summary>
/// <remarks>
/// A step is due (应) once it has been done or its time has passed. A stage without a limit is due at once and never late. A granted
/// appeal removes the disposal from the counts. docs/metrics.md states how each fact is read, and with what confidence.
/// </remarks>
public static class CaseAssessment
{
    private static readonly CaseStage[] BeforeFiling = [CaseStage.Accepted, CaseStage.ReturnedToAcceptor];
    private static readonly CaseStage[] BeforeDispatch = [CaseStage.Filed, CaseStage.ReturnedToDispatcher];
    private static readonly CaseStage[] Verifying = [CaseStage.VerifyingBeforeFiling];
    private static readonly CaseStage[] Inspecting = [CaseStage.InspectingBeforeClosing];

    /// <summary>Returns the facts of one case.</summary>
    /// <param name="file">The case with its log.</param>
    /// <param name="isFromPublic">Whether the public reported the case rather than a patrol. The case itself does not record this.</param>
    /// <param name="now">The instant at which the case is assessed.</param>
    /// <returns>All facts except <see cref="Missed"/>, which only the city's patrols know.</returns>
    public static CaseFacts Of(CaseFile file, bool isFromPublic, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        bool isFiled = file.FiledById is not null;
        (bool isVerificationDue, bool isVerified) = Step(file, Verifying, CaseAction.ReportVerification, now);
        (bool isDispatchDue, bool isDispatched) = Step(file, BeforeDispatch, CaseAction.Dispatch, now);
        (bool isInspectionDue, bool isInspected) = Step(file, Inspecting, CaseAction.ReportInspection, now);
        (_, bool isFiledInTime) = Step(file, BeforeFiling, CaseAction.File, now);
        return Reported
            | When(isFiled || Did(file, CaseAction.Accept), Accepted)
            | When(isFiled, Filed)
            | When(isFiledInTime, FiledInTime)
            | When(isFiled && file.Stage != CaseStage.Cancelled, FiledForGood)
            | When(isFiled && isFromPublic, FiledFromPublic)
            | When(isVerificationDue, VerificationDue)
            | When(isVerified, VerifiedInTime)
            | When(isDispatchDue, DispatchDue)
            | When(isDispatched, DispatchedInTime)
            | When(isDispatchDue && Did(file, CaseAction.Dispatch) && !WasSentBack(file), DispatchedRight)
            | Disposal(file, now)
            | When(isInspectionDue, InspectionDue)
            | When(isInspected, InspectedInTime)
            | Closing(file, isFiled, now);
    }

    private static CaseFacts Disposal(CaseFile file, DateTimeOffset now)
    {
        bool isDone = file.DisposedAt is not null;
        bool isDue = (isDone || file.IsOverdue(now)) && file.Appeal != ApprovalState.Granted;
        return When(isDue, DisposalDue)
            | When(isDue && isDone, Disposed)
            | When(isDue && isDone && !file.IsOverdue(now), DisposedInTime)
            | When(isDone || Did(file, CaseAction.Submit), ThroughDisposal)
            | When(file.Reworks > 0, Reworked);
    }

    private static CaseFacts Closing(CaseFile file, bool isFiled, DateTimeOffset now)
    {
        bool isClosed = file.Stage == CaseStage.Closed;
        bool isDue = isFiled && (isClosed || file.Stage == CaseStage.ForcedClosed || file.IsOverdue(now));
        return When(isDue, ClosingDue)
            | When(isDue && isClosed, Closed)
            | When(isDue && isClosed && !file.CountsAsOverdue(now), ClosedInTime);
    }

    /// <summary>Indicates whether a step was due in some stages, and whether it was taken and never late.</summary>
    private static (bool IsDue, bool IsInTime) Step(CaseFile file, CaseStage[] stages, CaseAction action, DateTimeOffset now)
    {
        bool isTaken = false, isDue = false, isLate = false;
        CaseChange? entry = null;
        foreach (CaseChange change in file.Log.Where(change => change.From != change.To))
        {
            if (entry is not null && change.Action == action)
            {
                isTaken = true;
                isLate |= change.At > entry.StageDueAt;
            }

            entry = stages.Contains(change.To) ? change : null;
        }

        if (entry is not null)
        {
            isDue = entry.StageDueAt is not { } due || now > due;
            isLate |= now > entry.StageDueAt;
        }

        return (isTaken || isDue, isTaken && !isLate);
    }

    private static bool Did(CaseFile file, CaseAction action) => file.Log.Any(change => change.Action == action);

    private static bool WasSentBack(CaseFile file) =>
        file.Log.Any(change => change.To == CaseStage.ReturnedToDispatcher && change.Action == CaseAction.Return);

    private static CaseFacts When(bool isTrue, CaseFacts fact) => isTrue ? fact : None;
}
