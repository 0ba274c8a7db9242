using Yipai.Cases.Media;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;

namespace Yipai.Cases.Reporting;

/// <summary>A prepared report with its photos, or the reasons there is none.</summary>
public sealed class PreparationResult
{
    internal PreparationResult(PreparedReport? report, IReadOnlyList<ScrubbedPhoto> photos, DataItemSet dropped, IReadOnlyList<PreparationProblem> problems)
    {
        Report = report;
        Photos = photos;
        Dropped = dropped;
        Problems = problems;
        Advice = report is null ? [] : WritingAdvisor.Advise(report.Description);
    }

    /// <summary>The report, or null where there are problems.</summary>
    public PreparedReport? Report { get; }

    /// <summary>The photos without metadata, in the report's order.</summary>
    public IReadOnlyList<ScrubbedPhoto> Photos { get; }

    /// <summary>The items that the activity does not declare and that were left out.</summary>
    public DataItemSet Dropped { get; }

    /// <summary>What stands in the way; the draft is unchanged.</summary>
    public IReadOnlyList<PreparationProblem> Problems { get; }

    /// <summary>Personal values still in the text.</summary>
    public IReadOnlyList<WritingAdvice> Advice { get; }
}
