using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;

namespace Yipai.Client;

/// <summary>What the citizen gets back at once, offline too: queued, or why not.</summary>
/// <example>
/// <code>
/// SubmissionReceipt receipt = await client.Reports.SubmitAsync(draft);
/// if (!receipt.IsQueued)
/// {
///     Show(receipt.Problems.Count &gt; 0 ? receipt.Problems[0].Message : receipt.Decision.Explain("zh-CN"));
/// }
/// </code>
/// </example>
public sealed record SubmissionReceipt
{
    /// <summary>The report's id, or null where nothing was queued.</summary>
    public ReportId? ReportId { get; init; }

    /// <summary>Whether the report waits safely and will be sent.</summary>
    public bool IsQueued => ReportId is not null;

    /// <summary>The guard's decision.</summary>
    public required ProcessingDecision Decision { get; init; }

    /// <summary>What stood in the way of preparing it; the draft is unchanged.</summary>
    public IReadOnlyList<PreparationProblem> Problems { get; init; } = [];

    /// <summary>The items that reporting does not declare and that were left out.</summary>
    public DataItemSet Dropped { get; init; }

    /// <summary>Personal values still in the text.</summary>
    public IReadOnlyList<WritingAdvice> Advice { get; init; } = [];

    /// <summary>When it was queued.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>The outcome in one line.</summary>
    public override string ToString() => IsQueued ? $"queued {ReportId}"
        : Problems.Count > 0 ? string.Join(" ", Problems.Select(problem => problem.Message))
        : Decision.ToString();
}
