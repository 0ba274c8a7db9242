using Yipai.Privacy;
using Yipai.Privacy.Safeguards;

namespace Yipai.Cases.Reporting;

/// <summary>Holds a prepared report with its photos, or the problems that prevent it.</summary>
public sealed class PreparationResult
{
    internal PreparationResult(PreparedReport? report, IReadOnlyList<PreparedPhoto> photos, DataItemSet dropped,
        IReadOnlyList<PreparationProblem> problems)
    {
        Report = report;
        Photos = photos;
        Dropped = dropped;
        Problems = problems;
        Advice = report is null ? [] : WritingAdvisor.Advise(report.Description);
    }

    /// <summary>Gets the prepared report, or null if there are problems.</summary>
    public PreparedReport? Report { get; }

    /// <summary>Gets the photos of the report, in its order.</summary>
    /// <remarks>Their bytes are not in memory.</remarks>
    public IReadOnlyList<PreparedPhoto> Photos { get; }

    /// <summary>Gets the data items that were left out, because the activity does not declare them.</summary>
    public DataItemSet Dropped { get; }

    /// <summary>Gets the problems that prevent the report.</summary>
    /// <remarks>The draft is unchanged.</remarks>
    public IReadOnlyList<PreparationProblem> Problems { get; }

    /// <summary>Gets advice on personal values that are still in the text.</summary>
    public IReadOnlyList<WritingAdvice> Advice { get; }
}
