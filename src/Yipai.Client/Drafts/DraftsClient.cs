using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client.Reports;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Keeps reports that a person is still writing (草稿) on this device.</summary>
/// <remarks>
/// The client sends nothing when it keeps a draft. A draft belongs to the signed-in person. A draft from before the sign-in belongs to
/// nobody, so that no draft is lost at sign-in. It then belongs to the person who keeps it next.
/// </remarks>
/// <example>
/// <code>
/// DraftId id = await client.Drafts.KeepAsync(new ReportDraft { Description = "井盖破损" });
/// SubmissionReceipt receipt = await client.Drafts.SubmitAsync(id);
/// </code>
/// </example>
public class DraftsClient
{
    private const string Nobody = "";

    private readonly IDraftStore _store;
    private readonly IOutbox _outbox;
    private readonly ISessionStore _sessions;
    private readonly ReportSubmitter _submitter;
    private readonly IdentifierSource _identifiers;
    private readonly TimeProvider _time;

    internal DraftsClient(
        IDraftStore store, IOutbox outbox, ISessionStore sessions, ReportSubmitter submitter,
        IdentifierSource identifiers, TimeProvider time)
    {
        _store = store;
        _outbox = outbox;
        _sessions = sessions;
        _submitter = submitter;
        _identifiers = identifiers;
        _time = time;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected DraftsClient()
        : this(null!, null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Keeps a draft with its photos on this device.</summary>
    /// <param name="draft">The draft, which may still be incomplete.</param>
    /// <param name="id">The id of the draft to replace, or null for a new draft. If that draft was sent meanwhile, the client creates a
    /// new draft.</param>
    /// <param name="cancellationToken">Stops reading photos.</param>
    /// <exception cref="CasesException">YP0217, YP0218: a photo is missing or has changed. The earlier draft stays.</exception>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the store cannot keep the draft. The earlier draft stays.</exception>
    public virtual async Task<DraftId> KeepAsync(ReportDraft draft, DraftId? id = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (id is { } known && await _outbox.FindStateAsync(known.Value, cancellationToken).ConfigureAwait(false) is not null)
        {
            // The report of this draft is already queued. A new draft needs a new id, or the city would take it for the first report.
            id = null;
        }

        var kept = new KeptDraft(
            id ?? new DraftId(_identifiers.NewIdentifier()),
            await OwnerAsync(cancellationToken).ConfigureAwait(false), _time.GetUtcNow(), draft);
        await _store.KeepAsync(kept, cancellationToken).ConfigureAwait(false);
        return kept.Id;
    }

    /// <summary>Lists the drafts of the signed-in person and the drafts that belong to nobody, newest first.</summary>
    public virtual async Task<IReadOnlyList<KeptDraft>> ListAsync(CancellationToken cancellationToken = default)
    {
        string owner = await OwnerAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<KeptDraft> drafts = await _store.ListAsync(Nobody, cancellationToken).ConfigureAwait(false);
        return owner == Nobody
            ? drafts
            : [.. drafts.Concat(await _store.ListAsync(owner, cancellationToken).ConfigureAwait(false))
            .OrderByDescending(draft => draft.KeptAt)];
    }

    /// <summary>Lists the drafts on this device that the client can no longer read.</summary>
    /// <remarks>Inform the person, and remove them.</remarks>
    public virtual async Task<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default) =>
        await _store.ListDamagedAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Finds a draft of the signed-in person by its id.</summary>
    /// <remarks>Returns null if there is no such draft.</remarks>
    public virtual async Task<ReportDraft?> FindAsync(DraftId id, CancellationToken cancellationToken = default) =>
        (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(draft => draft.Id == id)?.Draft;

    /// <summary>Submits a draft.</summary>
    /// <remarks>
    /// The client removes the draft in the step that queues the report, and not before. The report has the id of the draft. Two taps, two
    /// processes, or a process that dies in between therefore create only one report. The second tap gets the receipt of the first tap.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0315: there is no such draft. YP0310 to YP0312: the outbox cannot keep it.</exception>
    public virtual async Task<SubmissionReceipt> SubmitAsync(DraftId id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } draft)
        {
            return await _submitter.FindReceiptAsync(id, cancellationToken).ConfigureAwait(false) ?? throw YipaiClientException.NoDraft();
        }

        SubmissionReceipt receipt = await _submitter.SubmitAsync(draft, id, cancellationToken).ConfigureAwait(false);
        if (receipt.IsQueued)
        {
            // A store that keeps both drafts and outbox has already removed the draft in the same transaction.
            await _store.RemoveAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return receipt;
    }

    /// <summary>Removes a draft and its photos from this device.</summary>
    public virtual Task RemoveAsync(DraftId id, CancellationToken cancellationToken = default) =>
        _store.RemoveAsync(id, cancellationToken).AsTask();

    private async ValueTask<string> OwnerAsync(CancellationToken cancellationToken) =>
        (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false))?.SubjectId.Value ?? Nobody;
}
