using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Outbox;

/// <summary>Sends records from the ledger again when the city lacks a notice or a consent for a report.</summary>
/// <remarks>
/// The city decides by its own ledger. That ledger may lack records of this host after a restored backup, a wrong clock or a new text. The
/// client therefore sends its records again, under the ids that they have. If the city still lacks something, the host has to ask the
/// person.
/// </remarks>
internal sealed class LedgerReturn(ClientGuard guard, ConsentClient consent, NoticeRenewal renewal, IConsentLedger ledger, CityApi api)
{
    /// <summary>Sends the records again that the city may lack.</summary>
    /// <returns>True if the city accepted at least one record, so that the client should send the report once more.</returns>
    public async Task<bool> MendAsync(
        OutboxEntry entry, AccountSession? session, ServerProblem problem, CancellationToken cancellationToken)
    {
        if (problem.Reason == DeliveryTable.PolicyMovedOn)
        {
            await TryRenewAsync(cancellationToken).ConfigureAwait(false);
        }

        IReadOnlyList<LedgerEntry> records = session is null
            ? await consent.MakeVisitorEvidenceAsync(
                new ReportId(entry.EntryId), [Activities.ReportCase, Activities.DevicePositioning], cancellationToken).ConfigureAwait(false)
            : await FindRecordsAsync(new SubjectId(session.SubjectId), cancellationToken).ConfigureAwait(false);
        bool isAnyDelivered = false;
        foreach (LedgerEntry record in records)
        {
            isAnyDelivered |= await SendAsync(record, session, cancellationToken).ConfigureAwait(false);
        }

        return isAnyDelivered;
    }

    /// <summary>Notes which text the person has to see, or which scope the person has to decide on, after a second refusal.</summary>
    public async Task NoteAsync(ServerProblem problem, CancellationToken cancellationToken)
    {
        NoticeUpdate update = await consent.GetNoticeUpdateAsync(cancellationToken).ConfigureAwait(false);
        if (problem.Reason == DeliveryTable.PolicyMovedOn && update.Status != NoticeStatus.Outdated)
        {
            renewal.NoteBeyondReach();
        }
        else if (problem.ScopeId is { } scope)
        {
            renewal.MarkToAsk(scope, isToAsk: true);
        }
    }

    private async Task TryRenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await renewal.RenewAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (YipaiClientException)
        {
            // Without a newer profile the city would refuse the report again, so the report waits.
        }
    }

    /// <summary>Returns the person's last presentation of each text and the last consent record on each scope.</summary>
    private async Task<IReadOnlyList<LedgerEntry>> FindRecordsAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        List<LedgerEntry> entries =
            await ledger.ReadAsync(guard.Guard.Handler.Id, subjectId, cancellationToken)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        ConsentState state = ConsentState.From(entries);
        return [.. entries.OfType<NoticePresentation>().Reverse().DistinctBy(notice => notice.PolicyHash).Reverse(),
            .. state.Records.OrderBy(record => record.At)];
    }

    private async Task<bool> SendAsync(LedgerEntry record, AccountSession? session, CancellationToken cancellationToken)
    {
        string key = record.EntryId.ToString("N");
        (DeliveryState state, _, _) = await api.TrySendAsync(
            $"v1/consents/{key}",
            LedgerEntryFormat.Write(record),
            CityApi.Json,
            WireJsonContext.Default.ConsentAnswer,
            answer => answer.EntryId == key,
            session,
            cancellationToken).ConfigureAwait(false);
        return state == DeliveryState.Delivered;
    }
}
