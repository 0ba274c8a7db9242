using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Wire;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Sends what waits, oldest first, and checks consent again before each report leaves.</summary>
internal sealed class OutboxSender(
    IOutbox outbox,
    ISessionStore sessions,
    ReportGate gate,
    LedgerReturn records,
    LedgerPull ledger,
    IReceiptStore receipts,
    CityApi api,
    IConnectivity connectivity,
    TimeProvider time)
{
    /// <summary>Sends every entry that is due for the signed-in person or for visitors; an entry that fails holds up no other.</summary>
    public async Task<OutboxDrain> DrainAsync(CancellationToken cancellationToken)
    {
        AccountSession? session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        int delivered = 0, rejected = 0, ended = 0;
        ServerProblem? problem = null;
        if (session is not null && connectivity.IsOnline is not false && await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false) > 0)
        {
            await ledger.TryPullAsync(session, cancellationToken).ConfigureAwait(false);
        }

        while (await TakeDueAsync(session, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            AccountSession? sender = entry.SubjectId == OutboxEntry.Visitor ? null : session;
            (DeliveryState state, ServerProblem? refusal) = await SendOrReleaseAsync(entry, sender, cancellationToken).ConfigureAwait(false);
            problem = refusal ?? problem;
            if (await SettleAsync(entry, state).ConfigureAwait(false))
            {
                delivered += state == DeliveryState.Delivered ? 1 : 0;
                rejected += state == DeliveryState.Rejected ? 1 : 0;
                ended += state == DeliveryState.ConsentEnded ? 1 : 0;
            }
        }

        return new OutboxDrain(
            delivered, rejected, ended, await outbox.CountWaitingAsync(cancellationToken).ConfigureAwait(false), problem);
    }

    private async ValueTask<OutboxEntry?> TakeDueAsync(AccountSession? session, CancellationToken cancellationToken)
    {
        if (connectivity.IsOnline is false)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        OutboxEntry? own = session is null ? null : await outbox.TakeDueAsync(session.SubjectId, now, cancellationToken).ConfigureAwait(false);
        return own ?? await outbox.TakeDueAsync(OutboxEntry.Visitor, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends; an entry whose sending is cut short goes back to waiting, for the server may have it.</summary>
    private async Task<(DeliveryState State, ServerProblem? Problem)> SendOrReleaseAsync(
        OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(entry, session, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await SettleAsync(entry, DeliveryState.Queued).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Settles whatever the caller cancels: the bytes have left.</summary>
    private ValueTask<bool> SettleAsync(OutboxEntry entry, DeliveryState state) =>
        outbox.SettleAsync(entry, state, time.GetUtcNow() + RetrySchedule.DelayAfter(entry.Attempts), CancellationToken.None);

    private async Task<(DeliveryState State, ServerProblem? Problem)> SendAsync(
        OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        if (entry.Kind == OutboxEntryKind.ConsentEvidence)
        {
            return await SendRecordAsync(entry, session, cancellationToken).ConfigureAwait(false);
        }

        ReportRelease release = await gate.AskAsync(entry, cancellationToken).ConfigureAwait(false);
        if (release != ReportRelease.Open)
        {
            return (release == ReportRelease.Waits ? DeliveryState.Queued : DeliveryState.ConsentEnded, null);
        }

        (DeliveryState State, ServerProblem? Problem) sent = await SendReportAsync(entry, session, cancellationToken).ConfigureAwait(false);
        if (sent.Problem is { } lacking && DeliveryTable.LeadsToLedger(lacking)
            && await records.MendAsync(entry, session, lacking, cancellationToken).ConfigureAwait(false))
        {
            sent = await SendReportAsync(entry, session, cancellationToken).ConfigureAwait(false);
        }

        if (sent.Problem is { } asked && DeliveryTable.LeadsToLedger(asked))
        {
            await records.NoteAsync(asked, cancellationToken).ConfigureAwait(false);
        }

        return sent;
    }

    /// <summary>Sends a record; the receipt is kept before the entry is settled, so that a crash loses none.</summary>
    private async Task<(DeliveryState State, ServerProblem? Problem)> SendRecordAsync(
        OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        string key = entry.EntryId.ToString("N");
        ReadOnlyMemory<byte>? receipt = null;
        (DeliveryState State, ServerProblem? Problem) sent = await api.TrySendAsync(
            $"v1/consents/{key}",
            entry.Payload,
            CityApi.Json,
            WireJsonContext.Default.ConsentAnswer,
            answer =>
            {
                receipt = answer.Receipt;
                return answer.EntryId == key;
            },
            session,
            cancellationToken).ConfigureAwait(false);
        if (sent.State == DeliveryState.Delivered && receipt is { } document)
        {
            await receipts.KeepAsync(new KeptReceipt(entry.EntryId, entry.SubjectId, document), CancellationToken.None).ConfigureAwait(false);
        }

        return sent;
    }

    private async Task<(DeliveryState State, ServerProblem? Problem)> SendReportAsync(
        OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        string key = entry.EntryId.ToString("N");
        foreach (OutboxPhoto photo in entry.Photos)
        {
            string digest = photo.Digest.Hex;
            string mediaType = MediaTypes.Of(MediaScrubber.Recognize(photo.Content.Span));
            (DeliveryState State, ServerProblem?) sent = await api.TrySendAsync(
                $"v1/photos/{digest}",
                photo.Content,
                mediaType,
                WireJsonContext.Default.PhotoAnswer,
                answer => answer.Digest == digest,
                session,
                cancellationToken).ConfigureAwait(false);
            if (sent.State != DeliveryState.Delivered)
            {
                return sent;
            }
        }

        return await api.TrySendAsync(
            $"v1/reports/{key}",
            entry.Payload,
            CityApi.Json,
            WireJsonContext.Default.ReportAnswer,
            answer => !string.IsNullOrWhiteSpace(answer.CaseId) && answer.ReportId == key,
            session,
            cancellationToken).ConfigureAwait(false);
    }
}
