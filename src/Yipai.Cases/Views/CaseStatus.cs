using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>Describes the progress of a case in plain words (办理进度).</summary>
/// <param name="Stage">The stage of the case.</param>
/// <param name="StageText">The meaning of the stage for the reader.</param>
/// <param name="Reason">Why the case was refused, delayed or ended early, masked for the reader; else null.</param>
/// <param name="ExpectedBy">The time in UTC by which it should be resolved or taken up again, or null if no time is promised.</param>
/// <param name="IsOverdue">Whether the case is late, or was late when the department submitted its result.</param>
public sealed record CaseStatus(string Stage, LocalizedText StageText, string? Reason, DateTimeOffset? ExpectedBy, bool IsOverdue)
{
    /// <summary>Returns the stage, never the reason, which a person wrote.</summary>
    public override string ToString() => Stage;
}
