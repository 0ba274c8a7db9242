using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Views;

/// <summary>Reads the progress of a case from its log.</summary>
internal static class CaseProgress
{
    /// <summary>The steps that end or delay a case against the reporter's wish.</summary>
    /// <remarks>The reporter must get the reason for them.</remarks>
    private static readonly CaseAction[] Refusals =
        [CaseAction.Decline, CaseAction.RefuseFiling, CaseAction.Cancel, CaseAction.Suspend, CaseAction.ForceClose];

    /// <summary>Returns the reason of the last change of stage if the reporter must get it, else null.</summary>
    public static string? Refusal(CaseFile file) =>
        file.Log.LastOrDefault(change => change.From != change.To) is { } last && Refusals.Contains(last.Action) ? last.Reason : null;

    /// <summary>Returns the last opinion of the people who handle the case, or null if they gave none.</summary>
    public static string? Opinion(CaseFile file) =>
        file.Log.LastOrDefault(change => change.Reason is not null && change.Role != CaseRole.Reporter)?.Reason;

    /// <summary>Returns the time by which the case should be resolved or taken up again, or null if no time is promised.</summary>
    public static DateTimeOffset? ExpectedBy(CaseFile file) =>
        CaseTransitions.IsEnded(file.Stage) ? null : file.SuspendedUntil ?? file.DueAt ?? file.StageDueAt;

    /// <summary>Returns the texts that the reporter added.</summary>
    public static IEnumerable<string> Supplements(CaseFile file) =>
        file.Log.Where(change => change.Action == CaseAction.Supplement).Select(change => change.Reason).OfType<string>();

    /// <summary>Returns the digests of the photos that the reporter added.</summary>
    public static IEnumerable<PhotoDigest> Added(CaseFile file) =>
        file.Log.Where(change => change.Role == CaseRole.Reporter).SelectMany(change => change.Evidence);

    /// <summary>Returns the stages of the case, beginning with its receipt.</summary>
    public static IReadOnlyList<CaseHistoryEntry> History(CaseFile file) =>
    [
        Entry(file.ReceivedAt, CaseStage.Reported),
        .. from change in file.Log
           where change.From != change.To
           select Entry(change.At, change.To),
    ];

    private static CaseHistoryEntry Entry(DateTimeOffset at, CaseStage stage) => new(at, stage.ToString(), CaseStatusText.Of(stage));
}
