using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>How it stands with a case, said plainly (办理进度).</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Words">What that means for who asks.</param>
/// <param name="Reason">Why it was refused, put off or ended otherwise, masked for the reader; else null.</param>
/// <param name="ExpectedBy">By when it should be resolved or taken up again, UTC; null where nothing is promised.</param>
/// <param name="IsOverdue">Whether it is late, or was when it was handed in.</param>
public sealed record CaseStatus(string Stage, LocalizedText Words, string? Reason, DateTimeOffset? ExpectedBy, bool IsOverdue);
