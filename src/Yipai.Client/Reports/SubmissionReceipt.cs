using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Client.Reports;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;

namespace Yipai.Client;

/// <summary>Contains the immediate answer to a submission, also offline: the queued report, or the reason why it is not queued.</summary>
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
    /// <summary>Gets the id of the report, or null if nothing was queued.</summary>
    /// <remarks><see cref="EnsureQueued"/> throws with the reason.</remarks>
    public ReportId? ReportId { get; init; }

    /// <summary>Indicates whether the report is stored and will be sent.</summary>
    public bool IsQueued => ReportId is not null;

    /// <summary>Gets the decision of the guard.</summary>
    /// <remarks>An allowed report can still have <see cref="Problems"/>. <see cref="Explain"/> covers both.</remarks>
    public required ProcessingDecision Decision { get; init; }

    /// <summary>Gets the problems that prevented the preparation of the report.</summary>
    /// <remarks>The draft is unchanged.</remarks>
    public IReadOnlyList<PreparationProblem> Problems { get; init; } = [];

    /// <summary>Gets the items that were left out, because the activity of reporting does not declare them.</summary>
    public DataItemSet Dropped { get; init; }

    /// <summary>Gets the advice on personal values that the text still contains.</summary>
    public IReadOnlyList<WritingAdvice> Advice { get; init; } = [];

    /// <summary>Gets the instant at which the report was queued.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>Returns sentences for the person: the report is saved, or what is missing and what to do.</summary>
    /// <param name="language"><c>zh-CN</c> for Chinese. Any other language returns English.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return ReceiptSentences.For(this, language);
    }

    /// <summary>Returns the id of the report, or throws with the reason if the report was not queued.</summary>
    /// <exception cref="YipaiClientException">YP0307: the report was not queued. The message gives the reason.</exception>
    public ReportId EnsureQueued() => ReportId ?? throw YipaiClientException.NotQueued(Explain("en"));

    /// <summary>Returns the outcome in one line.</summary>
    public override string ToString() => IsQueued ? $"queued {ReportId}"
        : Problems.Count > 0 ? string.Join(" ", Problems.Select(problem => problem.Message))
        : Decision.ToString();
}
