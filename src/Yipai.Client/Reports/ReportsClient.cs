using Yipai.Cases;
using Yipai.Client.Reports;
using Yipai.Privacy.Safeguards;

namespace Yipai.Client;

/// <summary>Submits reports (上报).</summary>
/// <example>
/// <code>
/// SubmissionReceipt receipt = await client.Reports.SubmitAsync(draft);   // on disk when it returns, offline too
/// </code>
/// </example>
public class ReportsClient
{
    private readonly ReportSubmitter _submitter;

    internal ReportsClient(ReportSubmitter submitter) => _submitter = submitter;

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected ReportsClient()
        : this(null!)
    {
    }

    /// <summary>Returns advice on parts of the text that the writer should check before sending (P4.2.2/2).</summary>
    public virtual IReadOnlyList<WritingAdvice> Advise(ReportDraft draft)
    {
        Check(draft);
        return WritingAdvisor.Advise(draft.Description);
    }

    /// <summary>Queues a report, which the sender of the <see cref="OutboxClient"/> sends by itself.</summary>
    /// <remarks>
    /// A queued report survives the process if the outbox is durable. A person without an account can only submit an anonymous draft,
    /// after this host has shown the notice and the person has agreed. The page docs/reports.md explains this.
    /// </remarks>
    /// <returns>A receipt that the report is queued, or the decision or the problems that prevent it.</returns>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the outbox cannot keep the report. The draft is unchanged.</exception>
    public virtual Task<SubmissionReceipt> SubmitAsync(ReportDraft draft, CancellationToken cancellationToken = default)
    {
        Check(draft);
        return _submitter.SubmitAsync(draft, null, cancellationToken);
    }

    /// <summary>Checks for null values that the compiler would refuse, because some languages and binders ignore nullability.</summary>
    private static void Check(ReportDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(draft.Description);
        ArgumentNullException.ThrowIfNull(draft.Photos);
    }
}
