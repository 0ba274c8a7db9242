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
    /// <summary>Sends the records again that the city may lack, until the city fails.</summary>
    /// <returns>
    /// Delivered if the city accepted at least one record, so that the client should send the report once more. Queued if the city gave no
    /// final answer, so that the client should leave it alone for a while. Otherwise Rejected.
    /// </returns>
    public async Task<Sent> MendAsync(
        OutboxEntry entry, AccountSession? session, ServerProblem problem, CancellationToken cancellationToken)
    {
        if (problem.Reason == DeliveryTable.PolicyMovedOn
            && await TryRenewAsync(cancellationToken).ConfigureAwait(false) is { } failure)
        {
            return Sent.Of((DeliveryState.Queued, failure.Problem, failure.RetryAfter));
        }

        IReadOnlyList<LedgerEntry> records = session is null
            ? await consent.MakeVisitorEvidenceAsync(
                new ReportId(entry.EntryId), [Activities.ReportCase, Activities.DevicePositioning], cancellationToken).ConfigureAwait(false)
            : await FindRecordsAsync(session.SubjectId, cancellationToken).ConfigureAwait(false);
        DeliveryState best = DeliveryState.Rejected;
        foreach (LedgerEntry record in records)
        {
            Sent sent = await SendAsync(record, session, cancellationToken).ConfigureAwait(false);
            if (sent is { State: DeliveryState.Queued, Problem: null or { IsTransient: true } })
            {
                return sent;
            }

            best = sent.State == DeliveryState.Delivered ? sent.State : best;
        }

        return Sent.Of((best, null, null));
    }

    /// <summary>Notes which text the person has to see, or which scope the person has to decide on, after a second refusal.</summary>
    public async Task NoteAsync(ServerProblem problem, AccountSession? session, CancellationToken cancellationToken)
    {
        ConsentClient asked = session is null ? consent.ForVisitor : consent;
        NoticeUpdate update = await asked.GetNoticeUpdateAsync(cancellationToken).ConfigureAwait(false);
        if (problem.Reason == DeliveryTable.PolicyMovedOn && update.Status != NoticeStatus.Outdated)
        {
            renewal.NoteBeyondReach();
        }
        else if (problem.ScopeId is { } scope)
        {
            renewal.MarkToAsk(scope, isToAsk: true);
        }
    }

    /// <summary>Fetches the newest profile.</summary>
    /// <remarks>Returns the failure if the city is in trouble, or null.</remarks>
    private async Task<YipaiClientException?> TryRenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await renewal.RenewAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (YipaiClientException exception)
        {
            // After a refusal the records may still help. The city refuses the report again if they do not, and the report waits.
            return exception.IsTransient ? exception : null;
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

    private async Task<Sent> SendAsync(LedgerEntry record, AccountSession? session, CancellationToken cancellationToken)
    {
        string key = record.EntryId.ToString("N");
        return Sent.Of(await api.TrySendAsync(
            $"v1/consents/{key}",
            LedgerEntryFormat.Write(record),
            CityApi.Json,
            WireJsonContext.Default.ConsentAnswer,
            answer => answer.EntryId == key,
            session,
            cancellationToken).ConfigureAwait(false));
    }
}
