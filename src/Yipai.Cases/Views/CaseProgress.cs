using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Views;

/// <summary>Reads out of a case's log how it stands.</summary>
internal static class CaseProgress
{
    /// <summary>The steps that end or delay a case against the reporter's wish, who is owed the reason.</summary>
    private static readonly CaseAction[] Refusals =
        [CaseAction.Decline, CaseAction.RefuseFiling, CaseAction.Cancel, CaseAction.Suspend, CaseAction.ForceClose];

    /// <summary>The reason behind the stage, where the step that led to it owes one.</summary>
    public static string? Refusal(CaseFile file) =>
        file.Log.LastOrDefault(change => change.From != change.To) is { } last && Refusals.Contains(last.Action) ? last.Reason : null;

    /// <summary>The last opinion of those who handle the case.</summary>
    public static string? Opinion(CaseFile file) =>
        file.Log.LastOrDefault(change => change.Reason is not null && change.Role != CaseRole.Reporter)?.Reason;

    /// <summary>By when the case should be resolved, or taken up again.</summary>
    public static DateTimeOffset? ExpectedBy(CaseFile file) =>
        CaseTransitions.IsEnded(file.Stage) ? null : file.SuspendedUntil ?? file.DueAt ?? file.StageDueAt;

    /// <summary>What the reporter added.</summary>
    public static IEnumerable<string> Supplements(CaseFile file) =>
        file.Log.Where(change => change.Action == CaseAction.Supplement).Select(change => change.Reason).OfType<string>();

    /// <summary>The photos that the reporter added.</summary>
    public static IEnumerable<PhotoDigest> Added(CaseFile file) =>
        file.Log.Where(change => change.Role == CaseRole.Reporter).SelectMany(change => change.Evidence);

    /// <summary>The stages that the case went through, with the receipt.</summary>
    public static IReadOnlyList<CaseHistoryEntry> History(CaseFile file) =>
    [
        Entry(file.ReceivedAt, CaseStage.Reported),
        .. from change in file.Log
           where change.From != change.To
           select Entry(change.At, change.To),
    ];

    private static CaseHistoryEntry Entry(DateTimeOffset at, CaseStage stage) => new(at, stage.ToString(), CaseStatusText.Of(stage));
}
