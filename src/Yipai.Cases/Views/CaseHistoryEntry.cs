using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>That a case reached a stage (办理过程); it names nobody.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Words">What that means.</param>
public sealed record CaseHistoryEntry(DateTimeOffset At, string Stage, LocalizedText Words);
