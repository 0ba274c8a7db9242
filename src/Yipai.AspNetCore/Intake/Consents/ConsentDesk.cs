using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Receipts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Adds consent records and notice presentations to the city's own ledger, and returns a person's own ledger.</summary>
public sealed class ConsentDesk
{
    private const int PageLength = 100;

    private readonly PrivacyGuard _guard;
    private readonly ConsentJudge _judge;
    private readonly IConsentLedger _ledger;
    private readonly IAccountStore _accounts;
    private readonly SignedReceipts _receipts;
    private readonly IReceiptStore _kept;
    private readonly TagEraser _tags;
    private readonly IdentityEraser _identities;
    private readonly UploadEraser _uploads;
    private readonly IYipaiUnitOfWork _unit;
    private readonly TimeProvider _time;

    internal ConsentDesk(
        PrivacyGuard guard, ConsentJudge judge, IConsentLedger ledger, IAccountStore accounts, SignedReceipts receipts,
        IReceiptStore kept, TagEraser tags, IdentityEraser identities, UploadEraser uploads, IYipaiUnitOfWork unit, TimeProvider time)
    {
        (_guard, _judge, _ledger, _accounts, _receipts, _kept) = (guard, judge, ledger, accounts, receipts, kept);
        (_tags, _identities, _uploads, _unit, _time) = (tags, identities, uploads, unit, time);
    }

    /// <summary>Takes an entry of the caller's own ledger.</summary>
    /// <remarks>The same entry again changes nothing and gets the same receipt.</remarks>
    /// <param name="entryId">The id in the address, 32 lower-case hexadecimal digits.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="caller">The sender. A visitor may send only what belongs to a report without an account.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<ConsentAnswer>> TakeAsync(
        string entryId, LedgerEntry entry, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entryId);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.SubjectId is null && (!caller.IsVisitor || !ReportId.IsVisitorSubject(entry.SubjectId)))
        {
            return IntakeReason.NotSignedIn;
        }

        IntakeReason? fault = entry.EntryId.ToString("N") == entryId
            ? _judge.FindFault(entry, caller.SubjectId ?? entry.SubjectId) : IntakeReason.ForeignEvidence;
        return fault is { } reason ? reason
            : await _unit.RunAsync(stop => KeepAsync(entryId, entry, caller, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns a page of the person's ledger, so that a withdrawal on one device binds every other (PIPL 15).</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<ConsentPage> ReadPageAsync(SubjectId subjectId, string? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        List<LedgerEntry> entries = await _ledger.ReadAsync(_guard.Handler.Id, subjectId, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        int start = ConsentCursor.PlaceAfter(after, entries);
        List<LedgerEntry> page = entries.GetRange(start, Math.Min(PageLength, entries.Count - start));
        IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>> found = await _kept.FindAsync(
            _guard.Handler.Id, subjectId, [.. page.Select(entry => entry.EntryId)], cancellationToken).ConfigureAwait(false);
        int end = start + page.Count;
        return new ConsentPage(
            [.. page.Select(entry => new ConsentPageEntry(LedgerEntryFormat.Write(entry)) { Receipt = ReceiptOf(entry, found) })],
            ConsentCursor.At(end, entries),
            end < entries.Count);
    }

    private static ReadOnlyMemory<byte>? ReceiptOf(LedgerEntry entry, IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>> found) =>
        found.TryGetValue(entry.EntryId, out ReadOnlyMemory<byte> receipt) ? receipt : (ReadOnlyMemory<byte>?)null;

    private async Task<IntakeOutcome<ConsentAnswer>> KeepAsync(string entryId, LedgerEntry entry, Caller caller, CancellationToken stop)
    {
        if (!await _accounts.HoldOwnAsync(_guard.Handler.Id, caller.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _ledger.ReadAsync(entry.HandlerId, entry.SubjectId, stop)
            .AnyAsync(known => known.EntryId == entry.EntryId, stop).ConfigureAwait(false))
        {
            IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>> found =
                await _kept.FindAsync(entry.HandlerId, entry.SubjectId, [entry.EntryId], stop).ConfigureAwait(false);
            return (IntakeOutcome<ConsentAnswer>)new ConsentAnswer(entryId) { Receipt = ReceiptOf(entry, found) } with { IsReplay = true };
        }

        DateTimeOffset now = _time.GetUtcNow();
        LedgerEntry received = ConsentJudge.Received(entry, now);
        await _ledger.AppendAsync(received, stop).ConfigureAwait(false);
        await _tags.AfterAsync(received, now, stop).ConfigureAwait(false);
        await _identities.AfterAsync(received, now, stop).ConfigureAwait(false);
        await _uploads.AfterAsync(received, now, stop).ConfigureAwait(false);
        return new ConsentAnswer(entryId) { Receipt = await _receipts.LogAsync(received, stop).ConfigureAwait(false) };
    }
}
