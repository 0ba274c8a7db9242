using Yipai.Cases;
using Yipai.Client.Reports;
using Yipai.Privacy.Safeguards;

namespace Yipai.Client;

/// <summary>Submitting reports (上报).</summary>
/// <example>
/// <code>
/// SubmissionReceipt receipt = await client.Reports.SubmitAsync(draft);   // on disk when it returns, offline too
/// </code>
/// </example>
public class ReportsClient
{
    private readonly ReportSubmitter _submitter;

    internal ReportsClient(ReportSubmitter submitter) => _submitter = submitter;

    /// <summary>Makes one without parts, for a mock that overrides what it needs.</summary>
    protected ReportsClient()
        : this(null!)
    {
    }

    /// <summary>What the writer should look at before sending (P4.2.2/2).</summary>
    public virtual IReadOnlyList<WritingAdvice> Advise(ReportDraft draft)
    {
        Check(draft);
        return WritingAdvisor.Advise(draft.Description);
    }

    /// <summary>Queues a report, which the sender of the <see cref="OutboxClient"/> sends by itself.</summary>
    /// <remarks>
    /// A queued report survives the process if the outbox is durable. Without an account only an anonymous draft is accepted, once the
    /// notice was shown and agreed to on this host; docs/reports.md.
    /// </remarks>
    /// <returns>A receipt: queued, or the decision or problems that stand against it.</returns>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the outbox cannot take it; the draft is unchanged.</exception>
    public virtual Task<SubmissionReceipt> SubmitAsync(ReportDraft draft, CancellationToken cancellationToken = default)
    {
        Check(draft);
        return _submitter.SubmitAsync(draft, null, cancellationToken);
    }

    /// <summary>Refuses what the compiler would refuse, for hosts whose language or binder knows no nullable references.</summary>
    private static void Check(ReportDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(draft.Description);
        ArgumentNullException.ThrowIfNull(draft.Photos);
    }
}
