namespace Yipai.Cases.Workflow;

/// <summary>What each change makes of a case; it decides nothing and knows no rules.</summary>
internal static class CaseReplay
{
    public static CaseFile Next(CaseFile file, CaseChange change)
    {
        if (change.Number != file.Log.Count + 1 || change.From != file.Stage)
        {
            throw CasesException.BrokenLog();
        }

        file = file with { DueAt = change.DueAt ?? file.DueAt };
        bool isAside = change.To is CaseStage.VerifyingBeforeFiling or CaseStage.Suspended;
        return Set(file, change) with
        {
            Stage = change.To,
            Log = [.. file.Log, change],
            InterruptedStage = !isAside ? default : change.From == change.To ? file.InterruptedStage : change.From,
            StageDueAt = change.From == change.To ? file.StageDueAt : change.StageDueAt,
            SuspendedUntil = change.To == CaseStage.Suspended ? change.Until ?? file.SuspendedUntil : null,
            EndedAt = !CaseTransitions.IsEnded(change.To) ? null : CaseTransitions.IsEnded(change.From) ? file.EndedAt : change.At,
        };
    }

    private static CaseFile Set(CaseFile file, CaseChange change) => change.Action switch
    {
        CaseAction.File => file with { FiledById = change.ActorId, Condition = change.Condition, Limit = change.Limit, DueAt = null },
        CaseAction.Dispatch => file with { Unit = change.Unit, WorkerId = null, DisposedAt = null, Extension = Lapsed(file.Extension) },
        CaseAction.Return when change.To == CaseStage.ReturnedToAcceptor => file with { AcceptorId = change.ReceiverId },
        CaseAction.Return when change.Role == CaseRole.Worker => file with { WorkerId = null },
        CaseAction.Return when change.From == CaseStage.DisposalDone => file with { DisposedAt = null },
        CaseAction.Assign => file with { WorkerId = change.ReceiverId },
        CaseAction.RevokeAssignment => file with { WorkerId = null },
        CaseAction.Submit => file with { DisposedAt = change.At, Extension = Lapsed(file.Extension) },
        CaseAction.RequestClosing => file with { AcceptorId = change.ReceiverId },
        CaseAction.Rework => file with { WorkerId = null, DisposedAt = null, Reworks = file.Reworks + 1 },
        CaseAction.RequestExtension => file with { Extension = ApprovalState.Requested },
        CaseAction.PassExtension => file with { Extension = ApprovalState.Passed, FirstApproverId = change.ActorId },
        CaseAction.GrantExtension => file with { Extension = ApprovalState.Granted, Extensions = file.Extensions + 1 },
        CaseAction.RefuseExtension => file with { Extension = ApprovalState.Refused },
        CaseAction.Suspend => file with { SuspendedAt = change.At, Suspensions = file.Suspensions + 1, Extension = Lapsed(file.Extension) },
        CaseAction.Resume => file with { SuspendedAt = null },
        CaseAction.RequestAppeal => file with { Appeal = ApprovalState.Requested },
        CaseAction.PassAppeal => file with { Appeal = ApprovalState.Passed, FirstApproverId = change.ActorId },
        CaseAction.GrantAppeal => file with { Appeal = ApprovalState.Granted },
        CaseAction.RefuseAppeal => file with { Appeal = ApprovalState.Refused },
        CaseAction.Urge => file with { Urges = file.Urges + 1 },
        CaseAction.Rate => file with { Rating = change.Rating },
        CaseAction.Reopen => file with { DueAt = null, DisposedAt = null, SuspendedAt = null, WorkerId = null, Rating = null, Reopenings = file.Reopenings + 1 },
        _ => file,
    };

    private static ApprovalState Lapsed(ApprovalState state) =>
        state is ApprovalState.Requested or ApprovalState.Passed ? ApprovalState.None : state;
}
