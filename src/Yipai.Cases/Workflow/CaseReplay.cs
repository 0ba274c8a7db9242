namespace Yipai.Cases.Workflow;

/// <summary>Replays changes on a case.</summary>
/// <remarks>It applies them without deciding anything, so it needs no rules.</remarks>
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
        return (CaseActions.Of(change.Action).Set?.Invoke(file, change) ?? file) with
        {
            Stage = change.To,
            Log = [.. file.Log, change],
            InterruptedStage = !isAside ? default : change.From == change.To ? file.InterruptedStage : change.From,
            StageDueAt = change.From == change.To ? file.StageDueAt : change.StageDueAt,
            SuspendedUntil = change.To == CaseStage.Suspended ? change.Until ?? file.SuspendedUntil : null,
            EndedAt = !CaseTransitions.IsEnded(change.To) ? null : CaseTransitions.IsEnded(change.From) ? file.EndedAt : change.At,
        };
    }
}
