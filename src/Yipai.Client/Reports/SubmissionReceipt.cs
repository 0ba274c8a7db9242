using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client.Reports;
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
    /// <summary>The report's id, or null if nothing was queued; <see cref="EnsureQueued"/> says why.</summary>
    public ReportId? ReportId { get; init; }

    /// <summary>Whether the report waits safely and will be sent.</summary>
    public bool IsQueued => ReportId is not null;

    /// <summary>The guard's decision. An allowed report can still have <see cref="Problems"/>; <see cref="Explain"/> speaks of both.</summary>
    public required ProcessingDecision Decision { get; init; }

    /// <summary>What stood in the way of preparing it; the draft is unchanged.</summary>
    public IReadOnlyList<PreparationProblem> Problems { get; init; } = [];

    /// <summary>The items that reporting does not declare and that were left out.</summary>
    public DataItemSet Dropped { get; init; }

    /// <summary>Personal values still in the text.</summary>
    public IReadOnlyList<WritingAdvice> Advice { get; init; } = [];

    /// <summary>When it was queued.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>Says in sentences for the person what became of the report: saved, or what is missing and what to do.</summary>
    /// <param name="language"><c>zh-CN</c> for Chinese; anything else is English.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return ReceiptSentences.For(this, language);
    }

    /// <summary>Returns the report's id, or throws with the reason if the report was not queued.</summary>
    /// <exception cref="YipaiClientException">YP0307: the report was not queued; the message says why.</exception>
    public ReportId EnsureQueued() => ReportId ?? throw YipaiClientException.NotQueued(Explain("en"));

    /// <summary>The outcome in one line.</summary>
    public override string ToString() => IsQueued ? $"queued {ReportId}"
        : Problems.Count > 0 ? string.Join(" ", Problems.Select(problem => problem.Message))
        : Decision.ToString();
}
