using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client.Reports;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Reports that are still being written, kept on this device (草稿).</summary>
/// <remarks>
/// Keeping a draft sends nothing. Drafts belong to who is signed in; those begun before signing in belong to nobody, so that signing in
/// loses none, and to who keeps them next.
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

    /// <summary>Makes one without parts, for a mock that overrides what it needs.</summary>
    protected DraftsClient()
        : this(null!, null!, null!, null!, null!, null!)
    {
    }

    /// <summary>Keeps a draft with its photos.</summary>
    /// <param name="draft">The draft, however little of it there is.</param>
    /// <param name="id">The draft that it takes the place of, or null for a new one. A draft that was sent meanwhile gives a new
    /// one.</param>
    /// <param name="cancellationToken">Stops reading photos.</param>
    /// <exception cref="CasesException">YP0217, YP0218: a photo is missing, gone or changed; what was kept before stays.</exception>
    /// <exception cref="YipaiClientException">YP0310 to YP0312: the store cannot take it; what was kept before stays.</exception>
    public virtual async Task<DraftId> KeepAsync(ReportDraft draft, DraftId? id = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (id is { } known && await _outbox.FindStateAsync(known.Value, cancellationToken).ConfigureAwait(false) is not null)
        {
            // The report of this draft is on its way. What is kept now is another report, or it would be taken for the first and lost.
            id = null;
        }

        var kept = new KeptDraft(
            id ?? new DraftId(_identifiers.NewIdentifier()),
            await OwnerAsync(cancellationToken).ConfigureAwait(false), _time.GetUtcNow(), draft);
        await _store.KeepAsync(kept, cancellationToken).ConfigureAwait(false);
        return kept.Id;
    }

    /// <summary>The drafts of who is signed in and those that belong to nobody, last kept first.</summary>
    public virtual async Task<IReadOnlyList<KeptDraft>> ListAsync(CancellationToken cancellationToken = default)
    {
        string owner = await OwnerAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<KeptDraft> drafts = await _store.ListAsync(Nobody, cancellationToken).ConfigureAwait(false);
        return owner == Nobody
            ? drafts
            : [.. drafts.Concat(await _store.ListAsync(owner, cancellationToken).ConfigureAwait(false))
            .OrderByDescending(draft => draft.KeptAt)];
    }

    /// <summary>Lists the drafts on this device that cannot be opened or understood any more; tell the person, and remove them.</summary>
    public virtual async Task<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default) =>
        await _store.ListDamagedAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Finds a draft of the signed-in person by its id. Returns null if there is no such draft.</summary>
    public virtual async Task<ReportDraft?> FindAsync(DraftId id, CancellationToken cancellationToken = default) =>
        (await ListAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(draft => draft.Id == id)?.Draft;

    /// <summary>Submits a draft, and removes it in the step that queues the report; until then it stays.</summary>
    /// <remarks>
    /// The report has the id of the draft. So two taps, two processes, or a process that died in between give one report, and the second
    /// tap gets the receipt of the first.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0315: there is no such draft. YP0310 to YP0312: the outbox cannot take it.</exception>
    public virtual async Task<SubmissionReceipt> SubmitAsync(DraftId id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } draft)
        {
            return await _submitter.FindReceiptAsync(id, cancellationToken).ConfigureAwait(false) ?? throw YipaiClientException.NoDraft();
        }

        SubmissionReceipt receipt = await _submitter.SubmitAsync(draft, id, cancellationToken).ConfigureAwait(false);
        if (receipt.IsQueued)
        {
            // A store that keeps drafts and outbox together has removed it already, in one transaction.
            await _store.RemoveAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return receipt;
    }

    /// <summary>Throws a draft away.</summary>
    public virtual Task RemoveAsync(DraftId id, CancellationToken cancellationToken = default) =>
        _store.RemoveAsync(id, cancellationToken).AsTask();

    private async ValueTask<string> OwnerAsync(CancellationToken cancellationToken) =>
        (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false))?.SubjectId ?? Nobody;
}
