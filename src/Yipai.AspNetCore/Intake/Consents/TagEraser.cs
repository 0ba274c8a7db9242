using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Erases a person's preference tags at the moment at which the person no longer allows them (PIPL 24, 47).</summary>
internal sealed class TagEraser(PrivacyGuard guard, IPreferenceTagStore tags, IConsentLedger ledger, AuditLog audit)
{
    /// <summary>Decides whether the city may derive tags from what a person opens.</summary>
    public ProcessingDecision Decide(SubjectId subjectId, ConsentState consent, DateTimeOffset now) => guard.Decide(
        new(Activities.Personalization, DataItemSet.Of(DataItems.ClickLog, DataItems.PreferenceFeature))
        {
            Principal = PolicyPrincipal.Registered(subjectId),
            Purpose = new ProcessingPurpose("Profiling"),
            Now = now,
        },
        consent);

    /// <summary>Erases the tags if the person took the consent back, or switched personalization off.</summary>
    /// <remarks>Call it in the unit of work that keeps the entry.</remarks>
    public async Task AfterAsync(LedgerEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!entry.TakesAway || ReportId.IsVisitorSubject(entry.SubjectId))
        {
            return;
        }

        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, entry.SubjectId, cancellationToken).ConfigureAwait(false);
        ProcessingDecision decision = Decide(entry.SubjectId, consent, now);
        if (!decision.IsAllowed && await tags.EraseAsync(guard.Handler.Id, entry.SubjectId, cancellationToken).ConfigureAwait(false))
        {
            await audit.AppendAsync(
                AuditEvent.Of("tags.erased").Citing(decision.Citations).Committing("subject", entry.SubjectId.Value), cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
