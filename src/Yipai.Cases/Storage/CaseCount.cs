using Yipai.Cases.Workflow;

namespace Yipai.Cases.Storage;

/// <summary>Counts the cases of one month at one stage.</summary>
/// <param name="Year">The year of the report, in China.</param>
/// <param name="Month">The month of the report, 1 to 12.</param>
/// <param name="Stage">The present stage.</param>
/// <param name="Count">The number of cases.</param>
public readonly record struct CaseCount(int Year, int Month, CaseStage Stage, long Count);
