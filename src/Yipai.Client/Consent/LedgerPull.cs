using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Consent;

/// <summary>Fetches what a person recorded on other hosts, so that a withdrawal there binds this host before its next send.</summary>
internal sealed class LedgerPull(ClientGuard guard, IConsentLedger ledger, IReceiptStore receipts, CityApi api)
{
    /// <summary>How far the city's ledger was read in this process; a new process reads it from the start.</summary>
    private volatile Place? _place;

    /// <summary>Appends what is new at the city to the ledger of this host.</summary>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the city refused or gave no answer; what came before it is kept.</exception>
    public async Task PullAsync(AccountSession session, CancellationToken cancellationToken)
    {
        string cursor = _place is { } known && known.SubjectId == session.SubjectId ? known.Cursor : "";
        for (bool hasMore = true; hasMore;)
        {
            ConsentPage page = await api.CallAsync(
                HttpMethod.Get,
                $"v1/consents?after={Uri.EscapeDataString(cursor)}",
                null,
                WireJsonContext.Default.ConsentPage,
                session,
                cancellationToken).ConfigureAwait(false);
            foreach (ConsentPageEntry read in page.Entries)
            {
                await KeepAsync(read, session, cancellationToken).ConfigureAwait(false);
            }

            // A cursor that stays where it was would be asked for without end.
            hasMore = page.HasMore && page.Cursor != cursor;
            cursor = page.Cursor;
            _place = new Place(session.SubjectId, cursor);
        }
    }

    /// <summary>Pulls if the city can be reached. The city decides by its own ledger anyway, so a failure stops nothing.</summary>
    public async Task TryPullAsync(AccountSession session, CancellationToken cancellationToken)
    {
        try
        {
            await PullAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (YipaiClientException exception) when (exception.Code is "YP0302" or "YP0303" or "YP0305")
        {
            // The next drain asks again.
        }
    }

    private async Task KeepAsync(ConsentPageEntry read, AccountSession session, CancellationToken cancellationToken)
    {
        LedgerEntry entry;
        try
        {
            entry = LedgerEntryFormat.Read(read.Entry.Span);
        }
        catch (PrivacyException)
        {
            // A later version of the city may have kinds of entries that this one cannot read.
            return;
        }

        if (entry.SubjectId.Value != session.SubjectId || entry.HandlerId != guard.Guard.Handler.Id)
        {
            return;
        }

        await ledger.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
        if (read.Receipt is { } receipt)
        {
            await receipts.KeepAsync(new KeptReceipt(entry.EntryId, session.SubjectId, receipt), cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Place(string SubjectId, string Cursor);
}
