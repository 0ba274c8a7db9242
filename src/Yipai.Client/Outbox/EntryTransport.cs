using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Sends one entry with its photos if consent still allows it, and returns the outcome.</summary>
internal sealed class EntryTransport(
    ClientGuard guard, ReportGate gate, LedgerReturn records, IReceiptStore receipts, CityApi api, PhotoTransport photos)
{
    /// <summary>Sends an entry.</summary>
    /// <remarks>Dead-letters an entry instead if this app cannot decrypt or understand it.</remarks>
    public Task<Sent> SendAsync(OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken) => entry.Kind switch
    {
        OutboxEntryKind.LedgerEntry => SendLedgerEntryAsync(entry, session, cancellationToken),
        OutboxEntryKind.Report => SendReportAsync(entry, session, cancellationToken),
        _ => Task.FromResult(Sent.OfUnknownKind()),
    };

    private async Task<Sent> SendLedgerEntryAsync(OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        string key = entry.EntryId.ToString("N");
        ReadOnlyMemory<byte>? receipt = null;
        Sent sent = Sent.Of(await api.TrySendAsync(
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
            cancellationToken).ConfigureAwait(false));
        if (sent.State == DeliveryState.Delivered && receipt is { } document)
        {
            // The client keeps the receipt before it settles the entry, so that a crash in between does not lose the receipt.
            await receipts.KeepAsync(new KeptReceipt(entry.EntryId, entry.SubjectId, document), CancellationToken.None)
                .ConfigureAwait(false);
        }

        return sent;
    }

    private async Task<Sent> SendReportAsync(OutboxEntry entry, AccountSession? session, CancellationToken cancellationToken)
    {
        (PreparedReport? report, string? error) = gate.TryRead(entry);
        if (report is null)
        {
            return Sent.Dead(error!);
        }

        ReportRelease release = await gate.AskAsync(entry, report, cancellationToken).ConfigureAwait(false);
        if (release != ReportRelease.Open)
        {
            return Sent.Held(release);
        }

        Sent first = await SendBodyAsync(entry, report, session, cancellationToken).ConfigureAwait(false);
        if (first.Problem is not { } lacking || !DeliveryTable.LeadsToLedger(lacking))
        {
            return first;
        }

        Sent mended = await records.MendAsync(entry, session, lacking, cancellationToken).ConfigureAwait(false);
        if (mended.State == DeliveryState.Queued)
        {
            return mended;
        }

        Sent last = mended.State == DeliveryState.Delivered
            ? await SendBodyAsync(entry, report, session, cancellationToken).ConfigureAwait(false)
            : first;
        if (last.Problem is { } asked && DeliveryTable.LeadsToLedger(asked))
        {
            await records.NoteAsync(asked, session, cancellationToken).ConfigureAwait(false);
        }

        return last;
    }

    private async Task<Sent> SendBodyAsync(
        OutboxEntry entry, PreparedReport report, AccountSession? session, CancellationToken cancellationToken)
    {
        if (await photos.SendAsync(entry, report, session, cancellationToken).ConfigureAwait(false) is { } withheld)
        {
            return withheld;
        }

        string key = entry.EntryId.ToString("N");
        return Sent.Of(await api.TrySendAsync(
            $"v1/reports/{key}{guard.ProductQuery}",
            entry.Payload,
            CityApi.Json,
            WireJsonContext.Default.ReportAnswer,
            answer => !string.IsNullOrWhiteSpace(answer.CaseId) && answer.ReportId == key,
            session,
            cancellationToken).ConfigureAwait(false));
    }
}
