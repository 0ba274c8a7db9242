using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>Records that a case reached a stage (办理过程).</summary>
/// <remarks>It names no person.</remarks>
/// <param name="At">The time, in UTC.</param>
/// <param name="Stage">The stage.</param>
/// <param name="StageText">The meaning of the stage in plain words.</param>
public sealed record CaseHistoryEntry(DateTimeOffset At, string Stage, LocalizedText StageText);
