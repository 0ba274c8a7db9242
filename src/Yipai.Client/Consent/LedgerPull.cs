using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Consent;

/// <summary>Fetches a person's records from other hosts, so that a withdrawal there binds this host before it sends again.</summary>
internal sealed class LedgerPull(ClientGuard guard, IConsentLedger ledger, IReceiptStore receipts, CityApi api)
{
    /// <summary>How far this process has read the city's ledger.</summary>
    /// <remarks>A new process reads the ledger from the start.</remarks>
    private volatile Place? _place;

    /// <summary>Appends the new entries of the city's ledger to the ledger of this host.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0302, YP0303: the city refused or gave no answer. The ledger keeps the entries that came before.
    /// </exception>
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

            // If the city returns the same cursor again, another request would only repeat this one without end.
            hasMore = page.HasMore && page.Cursor != cursor;
            cursor = page.Cursor;
            _place = new Place(session.SubjectId, cursor);
        }
    }

    /// <summary>Tries to pull.</summary>
    /// <remarks>
    /// Returns the error of a city that gave no answer or asked to wait, or else null. A refusal is ignored, because the city decides by
    /// its own ledger anyway. After an error the sender asks the city for nothing else.
    /// </remarks>
    public async Task<CityUnreachableException?> TryPullAsync(AccountSession session, CancellationToken cancellationToken)
    {
        try
        {
            await PullAsync(session, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (YipaiClientException exception) when (exception.Code is "YP0302" or "YP0303" or "YP0305")
        {
            // The next round of sending pulls again.
            return exception as CityUnreachableException;
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
            // A newer city may send kinds of entries that this version of the client cannot read.
            return;
        }

        if (entry.SubjectId != session.SubjectId || entry.HandlerId != guard.Guard.Handler.Id)
        {
            return;
        }

        await ledger.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
        if (read.Receipt is { } receipt)
        {
            var kept = new KeptReceipt(entry.EntryId, session.SubjectId.Value, receipt);
            await receipts.KeepAsync(kept, cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record Place(SubjectId SubjectId, string Cursor);
}
