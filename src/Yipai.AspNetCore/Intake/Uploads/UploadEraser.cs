using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases a person's unfinished uploads at the moment at which the person no longer allows them (P4.1.2-3/4; PIPL 47).</summary>
internal sealed class UploadEraser(PrivacyGuard guard, IUploadStore uploads, IConsentLedger ledger, AuditLog audit)
{
    /// <summary>Decides whether the city may take a photo for a report.</summary>
    public ProcessingDecision Decide(SubjectId owner, ConsentState consent, DateTimeOffset now) => guard.Decide(
        new(Activities.ReportCase, DataItems.Photo)
        {
            Principal = ReportId.IsVisitorSubject(owner) ? PolicyPrincipal.Anonymous : PolicyPrincipal.Registered(owner),
            Now = now,
        },
        consent);

    /// <summary>Erases the uploads if the entry took away the consent that they need.</summary>
    /// <remarks>Call it in the unit of work that keeps the entry.</remarks>
    public async Task AfterAsync(LedgerEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!entry.TakesAway)
        {
            return;
        }

        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, entry.SubjectId, cancellationToken).ConfigureAwait(false);
        ProcessingDecision decision = Decide(entry.SubjectId, consent, now);
        if (!decision.IsAllowed && await uploads.EraseAsync(entry.SubjectId, cancellationToken).ConfigureAwait(false) > 0)
        {
            await audit.AppendAsync(
                AuditEvent.Of("uploads.erased").Citing(decision.Citations).Committing("subject", entry.SubjectId.Value), cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
