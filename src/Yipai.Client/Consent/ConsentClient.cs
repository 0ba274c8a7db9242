using Yipai.Cases;
using Yipai.Client.Cities;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;

namespace Yipai.Client;

/// <summary>Provides the notice, and keeps the consent records of a person on this device and at the city.</summary>
/// <example>
/// <code>
/// Show(client.Consent.Notice.Text);
/// await client.Consent.RecordNoticeShownAsync();
/// await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
/// await client.Consent.WithdrawAsync("case-handling");
/// </code>
/// </example>
public class ConsentClient
{
    /// <summary>The subject of entries from before anybody signed in on this host.</summary>
    /// <remarks>The client never sends this id.</remarks>
    internal static readonly SubjectId NobodyYet = new("this-host");

    private readonly ClientGuard _known;
    private readonly IConsentLedger _ledger;
    private readonly ISessionStore _sessions;
    private readonly IOutbox _outbox;
    private readonly IdentifierSource _identifiers;
    private readonly CityClock _time;
    private readonly YipaiClientOptions _options;
    private readonly CityVerifiers _verifiers;
    private readonly NoticeRenewal _renewal;
    private readonly LedgerPull _pull;
    private readonly IReceiptStore _receipts;

    internal ConsentClient(
        ClientGuard guard, IConsentLedger ledger, ISessionStore sessions, IOutbox outbox, IdentifierSource identifiers, CityClock time,
        YipaiClientOptions options, CityVerifiers verifiers, NoticeRenewal renewal, LedgerPull pull, IReceiptStore receipts)
    {
        _known = guard;
        _ledger = ledger;
        _sessions = sessions;
        _outbox = outbox;
        _identifiers = identifiers;
        _time = time;
        _options = options;
        _verifiers = verifiers;
        _renewal = renewal;
        _pull = pull;
        _receipts = receipts;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected ConsentClient()
        : this(null!, null!, null!, null!, null!, null!, null!, null!, null!, null!, null!)
    {
    }

    private PrivacyGuard Guard => _known.Guard;

    /// <summary>Gets the notice to show (P1/3), which is the newest text of the city that this host knows.</summary>
    public virtual ConsentNotice Notice => Guard.Notice;

    /// <summary>Gets a client for the notice and the choices of the visitor on this host, even while somebody is signed in.</summary>
    /// <remarks>
    /// A report that a visitor left in the outbox needs the visitor's own answer to a new text or question. Answers of the signed-in
    /// person count for the account only (P4.1.2-3/4). <see cref="DeliveryStatus.IsOfVisitor"/> marks such a report.
    /// </remarks>
    public virtual ConsentClient ForVisitor => new(
        _known, _ledger, NobodySignedIn.Instance, _outbox, _identifiers, _time, _options, _verifiers, _renewal, _pull, _receipts);

    /// <summary>Returns the consents and refusals that are in force on this host.</summary>
    public virtual async ValueTask<ConsentState> GetStateAsync(CancellationToken cancellationToken = default) =>
        await StateOfAsync(await SubjectAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Returns what is in force for a person.</summary>
    /// <remarks>A visitor has the records made on this host before anybody signed in.</remarks>
    internal async ValueTask<ConsentState> GetStateAsync(PolicyPrincipal principal, CancellationToken cancellationToken) =>
        principal.SubjectId is { } subjectId
        ? await StateOfAsync(subjectId, cancellationToken).ConfigureAwait(false)
        : ConsentState.From(DeviceOrder.Settle(await ReadVisitorAsync(cancellationToken).ConfigureAwait(false), _time.GetUtcNow()));

    /// <summary>Fetches the signed-in person's consent records from other hosts, so that they bind here too.</summary>
    /// <remarks>
    /// Call it on resume. The client also does this at sign-in and before it sends something. Without a session the call does nothing.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the city refused or gave no answer.</exception>
    public virtual async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false) is { } session)
        {
            await _pull.PullAsync(session, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Brings the ledger up to date for a person who has just signed in.</summary>
    /// <remarks>
    /// It tries to fetch the records from other hosts, and ignores a refusal or a missing answer. Then it records that this host has shown
    /// the notice, and queues the presentation for the server.
    /// </remarks>
    internal async Task AlignAsync(AccountSession session, CancellationToken cancellationToken)
    {
        await _pull.TryPullAsync(session, cancellationToken).ConfigureAwait(false);
        NoticePresentation adopted = await AdoptNoticeAsync(session.SubjectId, cancellationToken).ConfigureAwait(false);
        await KeepAsync(adopted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the signed receipts of the person's consents, oldest first (P4.1.2-3/6).</summary>
    /// <remarks>Check one with <see cref="VerifyReceiptAsync"/>.</remarks>
    public virtual async ValueTask<IReadOnlyList<KeptReceipt>> ListReceiptsAsync(CancellationToken cancellationToken = default) =>
        await _receipts.ListAsync(
            (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false))?.SubjectId.Value ?? OutboxEntry.Visitor, cancellationToken)
                .ConfigureAwait(false);

    /// <summary>Writes the receipts as a JSON array.</summary>
    /// <remarks>Each receipt is byte for byte as the city signed it.</remarks>
    public virtual async Task ExportReceiptsAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        await ReceiptExport.WriteAsync(await ListReceiptsAsync(cancellationToken).ConfigureAwait(false), destination, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Asks the city for its present text, and returns whether the person has seen it (P4.6.1).</summary>
    /// <remarks>
    /// The client accepts a text only if a key of <see cref="YipaiClientOptions.City"/> or a registered <see cref="IRecordVerifier"/>
    /// confirms its signature. From then on <see cref="Notice"/> is that text. Call it at start and on resume.
    /// </remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the city refused or gave no answer. This host keeps the text that it
    /// had.</exception>
    public virtual async Task<NoticeUpdate> CheckNoticeAsync(CancellationToken cancellationToken = default)
    {
        await _renewal.RenewAsync(cancellationToken).ConfigureAwait(false);
        return await GetNoticeUpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns whether the person has seen the newest text that this host knows.</summary>
    /// <remarks>Sends nothing.</remarks>
    public virtual async ValueTask<NoticeUpdate> GetNoticeUpdateAsync(CancellationToken cancellationToken = default)
    {
        SubjectId subjectId = await SubjectAsync(cancellationToken).ConfigureAwait(false);
        List<LedgerEntry> entries =
            await _ledger.ReadAsync(Guard.Handler.Id, subjectId, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        NoticeUpdate update = NoticeComparison.Describe(Guard, _known.City, entries, _time.GetUtcNow());
        update = update with { AskAgain = [.. update.AskAgain.Union(_renewal.ToAsk)] };
        return _renewal.IsBeyondReach ? update with { Status = NoticeStatus.Outdated, Notice = null }
            : update.Status == NoticeStatus.Current && !_renewal.IsConfirmed ? update with { Status = NoticeStatus.Unknown }
            : update;
    }

    /// <summary>Records that the host has shown the notice now.</summary>
    public virtual async Task RecordNoticeShownAsync(CancellationToken cancellationToken = default) =>
        await PresentAsync(await SubjectAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Creates the question that asks the person for consent to one scope.</summary>
    /// <exception cref="PrivacyException">YP0111: the notice supplement is incomplete. YP0112: the policy has no such scope.</exception>
    public virtual ConsentPrompt CreatePrompt(string scopeId)
    {
        ArgumentNullException.ThrowIfNull(scopeId);
        return Guard.CreatePrompt(scopeId);
    }

    /// <summary>Records that the person agreed.</summary>
    public virtual Task<ConsentReceipt> AgreeAsync(ConsentPrompt prompt, CancellationToken cancellationToken = default) =>
        ChooseAsync(prompt, ConsentEvent.Given, cancellationToken);

    /// <summary>Records that the person refused.</summary>
    public virtual Task<ConsentReceipt> RefuseAsync(ConsentPrompt prompt, CancellationToken cancellationToken = default) =>
        ChooseAsync(prompt, ConsentEvent.Refused, cancellationToken);

    /// <summary>Withdraws a consent at once on this device, and at the city as soon as the client reaches it.</summary>
    /// <remarks>Processing before the withdrawal stays lawful (PIPL 15, P4.1.2-3/6).</remarks>
    public virtual Task<ConsentReceipt> WithdrawAsync(string scopeId, CancellationToken cancellationToken = default) =>
        ChooseAsync(CreatePrompt(scopeId), ConsentEvent.Withdrawn, cancellationToken);

    /// <summary>Verifies a receipt of the city, offline, with the keys in <see cref="YipaiClientOptions.City"/>.</summary>
    /// <remarks>
    /// A registered <see cref="IRecordVerifier"/> takes precedence. In a page, <c>UseBrowserStorage</c> verifies by WebCrypto.
    /// </remarks>
    /// <param name="receipt">The receipt as UTF-8 JSON, byte for byte as the city signed it.</param>
    /// <param name="cancellationToken">Stops waiting for the verifier.</param>
    /// <exception cref="YipaiClientException">YP0306: a browser host has registered no verifier.</exception>
    public virtual ValueTask<ReceiptVerdict> VerifyReceiptAsync(
        ReadOnlyMemory<byte> receipt, CancellationToken cancellationToken = default) =>
        ConsentReceipt.VerifyAsync(
            receipt, _verifiers.Find(_known.City) ?? throw YipaiClientException.NoVerifier(), cancellationToken);

    /// <summary>Records for a person who now registers that this host has shown the notice before.</summary>
    internal async Task<NoticePresentation> AdoptNoticeAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        DateTimeOffset shownAt = _time.GetUtcNow();
        await foreach (LedgerEntry entry in _ledger.ReadAsync(Guard.Handler.Id, NobodyYet, cancellationToken).ConfigureAwait(false))
        {
            shownAt = entry is NoticePresentation shown && shown.PolicyHash == Notice.Version.ContentHash ? shown.At : shownAt;
        }

        NoticePresentation adopted = Present(subjectId, shownAt);
        await _ledger.AppendAsync(adopted, cancellationToken).ConfigureAwait(false);
        return adopted;
    }

    /// <summary>
    /// Queues the records of the notice and of the consents that allow one report of a visitor, under the report's own subject.
    /// </summary>
    /// <remarks>The records contain only the day, because an instant would reveal which reports come from one host.</remarks>
    internal async Task SendVisitorEvidenceAsync(
        ReportId report, IReadOnlyCollection<ProcessingActivity> activities, CancellationToken cancellationToken)
    {
        foreach (LedgerEntry evidence in await MakeVisitorEvidenceAsync(report, activities, cancellationToken).ConfigureAwait(false))
        {
            await QueueAsync(evidence, OutboxEntry.Visitor, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Creates the records for a visitor's report: the consents in force, their notices, and the present notice.</summary>
    internal async Task<IReadOnlyList<LedgerEntry>> MakeVisitorEvidenceAsync(
        ReportId report, IReadOnlyCollection<ProcessingActivity> activities, CancellationToken cancellationToken) => VisitorEvidence.Of(
            await ReadVisitorAsync(cancellationToken).ConfigureAwait(false), report, activities, Guard, _identifiers, _time);

    /// <summary>
    /// Returns the visitor's settings, and the notices and consents under texts that the city knows, because it accepts no others.
    /// </summary>
    private async ValueTask<List<LedgerEntry>> ReadVisitorAsync(CancellationToken cancellationToken)
    {
        HashSet<string> known = [Notice.Version.ContentHash, .. _known.City?.EarlierNotices.Select(notice => notice.ContentHash) ?? []];
        return await _ledger.ReadAsync(Guard.Handler.Id, NobodyYet, cancellationToken)
            .Where(entry => known.Contains(entry.PolicyHash) || entry is PreferenceChoice)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task PresentAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        await KeepAsync(Present(subjectId, await NextTimeAsync(subjectId, cancellationToken).ConfigureAwait(false)), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Returns the time for a new entry, which is never before the person's last entry on this host.</summary>
    internal async ValueTask<DateTimeOffset> NextTimeAsync(SubjectId subjectId, CancellationToken cancellationToken) => DeviceOrder.Next(
        await _ledger.ReadAsync(Guard.Handler.Id, subjectId, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false),
        _time.GetUtcNow());

    private async ValueTask<ConsentState> StateOfAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        List<LedgerEntry> entries =
            await _ledger.ReadAsync(Guard.Handler.Id, subjectId, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return entries.Exists(entry => entry.At > now)
            ? ConsentState.From(DeviceOrder.Settle(entries, now))
            : await _ledger.GetStateAsync(Guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConsentReceipt> ChooseAsync(ConsentPrompt prompt, ConsentEvent made, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        SubjectId subjectId = await SubjectAsync(cancellationToken).ConfigureAwait(false);
        ConsentRecord record = prompt.Record(
            made,
            _identifiers.NewIdentifier(),
            subjectId,
            _options.Channel,
            "tap",
            await NextTimeAsync(subjectId, cancellationToken).ConfigureAwait(false));
        await KeepAsync(record, cancellationToken).ConfigureAwait(false);
        _renewal.MarkToAsk(record.ScopeId, isToAsk: false);
        return ConsentReceipt.Of(prompt, record);
    }

    internal async Task KeepAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        YipaiClientException.ThrowIfDevice(_options);

        // The outbox comes first. If the process dies in between, the city still gets the record, and the next pull brings it back into
        // this ledger. The other way round a withdrawal would look done on the phone and never reach the city (PIPL 15).
        if (entry.SubjectId != NobodyYet)
        {
            await QueueAsync(entry, entry.SubjectId.Value, cancellationToken).ConfigureAwait(false);
        }

        await _ledger.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask QueueAsync(LedgerEntry entry, string sender, CancellationToken cancellationToken) => _outbox.EnqueueAsync(
        new OutboxEntry
        {
            EntryId = entry.EntryId,
            Kind = OutboxEntryKind.LedgerEntry,
            SubjectId = sender,
            QueuedAt = _time.DeviceNow,
            Payload = LedgerEntryFormat.Write(entry),
        },
        cancellationToken);

    private NoticePresentation Present(SubjectId subjectId, DateTimeOffset at) =>
        Notice.Present(_identifiers.NewIdentifier(), subjectId, _options.Channel, at);

    private async ValueTask<SubjectId> SubjectAsync(CancellationToken cancellationToken) =>
        (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false))?.Principal.SubjectId ?? NobodyYet;
}
