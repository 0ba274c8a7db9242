using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Cities;
using Yipai.Client.Consent;
using Yipai.Client.Http;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Outbox;

/// <summary>Goes back to the ledger when the city says that it lacks a notice or a consent for a report.</summary>
/// <remarks>
/// The city decides by its own ledger, which may lack what this host has recorded: a restored backup, a clock, a text that moved on. So the
/// records are sent again, under the ids that they have. Only what the person has not seen or chosen yet is left, and that is asked.
/// </remarks>
internal sealed class LedgerReturn(ClientGuard guard, ConsentClient consent, NoticeRenewal renewal, IConsentLedger ledger, CityApi api)
{
    /// <summary>Tries to settle a refusal.</summary>
    /// <returns>True when the city has records now that it may have lacked, so that the report is worth one more try.</returns>
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

    /// <summary>Notes what the person has to see or choose, after the city refused the report again.</summary>
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
            // Without the profile the answer stays the same, and the report waits.
        }
    }

    /// <summary>The last showing of each text, and the last choice on each scope.</summary>
    private async Task<IReadOnlyList<LedgerEntry>> FindRecordsAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        List<LedgerEntry> entries =
            await ledger.ReadAsync(guard.Guard.Handler.Id, subjectId, cancellationToken)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
        ConsentState state = ConsentState.From(entries);
        return [.. entries.OfType<NoticePresentation>().Reverse().DistinctBy(notice => notice.PolicyHash).Reverse(),
            .. state.Choices.OrderBy(choice => choice.At)];
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
