using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Describes what the city did with a report, and holds what the answer needs.</summary>
public sealed record ReportTaking(ReportOutcome Outcome)
{
    public CaseId? CaseId { get; init; }

    public PolicyDecision? Decision { get; init; }

    public PreparationProblem? Problem { get; init; }

    public static ReportTaking TooLarge(PreparationProblem problem) => new(ReportOutcome.TooLarge) { Problem = problem };
}
