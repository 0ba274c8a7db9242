using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Reports;

/// <summary>Asks the guard about a draft, prepares the report, and puts it into the outbox.</summary>
internal sealed class ReportSubmitter(
    ReportGate gate,
    ConsentClient consent,
    ISessionStore sessions,
    IOutbox outbox,
    IdentifierSource identifiers,
    TimeProvider time,
    YipaiClientOptions options)
{
    /// <summary>Queues the report of a draft, or returns the reasons why it cannot be queued.</summary>
    /// <param name="draft">The draft to submit.</param>
    /// <param name="kept">The id of the draft if this device keeps it, or null. The report gets the same id, so that a second submission
    /// does not create a second report.</param>
    /// <param name="cancellationToken">Stops reading photos.</param>
    /// <param name="treatment">How a device treated the photos. It is ignored where a person reports.</param>
    public async Task<SubmissionReceipt> SubmitAsync(
        ReportDraft draft, DraftId? kept, CancellationToken cancellationToken, PhotoTreatment treatment = PhotoTreatment.Sealed)
    {
        AccountSession? session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        (ProcessingDecision decision, DataItemSet declared) =
            await GateAsync(draft, session?.Principal ?? default, cancellationToken).ConfigureAwait(false);
        if (decision.IsAllowed && session is null && !draft.IsAnonymous)
        {
            YipaiClientException notSignedIn = YipaiClientException.NotSignedIn();
            return new SubmissionReceipt
            {
                Decision = await gate.DecideWithoutAccountAsync(cancellationToken).ConfigureAwait(false),
                Problems = [new PreparationProblem(notSignedIn.Code, notSignedIn.Message)],
            };
        }

        if (!decision.IsAllowed)
        {
            return new SubmissionReceipt { Decision = decision };
        }

        var id = new ReportId(kept?.Value ?? identifiers.NewIdentifier());
        PreparationResult prepared = await ReportPreparation.PrepareAsync(draft, id, declared, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<PreparationProblem> problems = [.. prepared.Problems, .. options.City?.Limits.ListProblems(prepared) ?? []];
        return prepared.Report is null || problems.Count > 0
            ? new SubmissionReceipt { Decision = decision, Problems = problems, Dropped = prepared.Dropped }
            : await QueueAsync(prepared, kept, decision, session, treatment, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the receipt of a draft that an earlier tap has already queued, or null if nothing was queued.</summary>
    public async Task<SubmissionReceipt?> FindReceiptAsync(DraftId kept, CancellationToken cancellationToken)
    {
        if (await outbox.FindStateAsync(kept.Value, cancellationToken).ConfigureAwait(false) is null)
        {
            return null;
        }

        AccountSession? session = await sessions.FindAsync(cancellationToken).ConfigureAwait(false);
        ProcessingDecision decision = await gate.DecideAsync(
            DataItemSet.Of(DataItems.CaseReport), session?.Principal ?? default, cancellationToken).ConfigureAwait(false);
        return new SubmissionReceipt { ReportId = new ReportId(kept.Value), Decision = decision };
    }

    private async Task<(ProcessingDecision Decision, DataItemSet Declared)> GateAsync(
        ReportDraft draft, PolicyPrincipal principal, CancellationToken cancellationToken)
    {
        DataItemSet declared = gate.Declared(principal);
        ProcessingDecision decision =
            await gate.DecideAsync(draft.Items.Intersect(declared), principal, cancellationToken).ConfigureAwait(false);
        if (decision.IsAllowed)
        {
            decision = await gate.FindCaptureDenialAsync(
                draft.Photos, draft.IsAnonymous ? null : draft.Contact, principal, cancellationToken).ConfigureAwait(false) ?? decision;
        }

        if (decision.IsAllowed && draft.Place is { IsPersonPosition: true })
        {
            decision = await gate.DecidePositionAsync(principal, cancellationToken).ConfigureAwait(false);
            declared |= decision.IsAllowed ? DataItems.PrecisePosition : DataItemSet.Empty;
        }

        return (decision, declared);
    }

    private async Task<SubmissionReceipt> QueueAsync(
        PreparationResult prepared, DraftId? kept, ProcessingDecision decision,
        AccountSession? session, PhotoTreatment treatment, CancellationToken cancellationToken)
    {
        PreparedReport report = session is { IsDevice: true } ? prepared.Report!.TreatedAs(treatment) : prepared.Report!;
        if (session is null)
        {
            IReadOnlyCollection<ProcessingActivity> activities =
                report.Place.IsPersonPosition ? [Activities.ReportCase, Activities.DevicePositioning] : [Activities.ReportCase];
            await consent.SendVisitorEvidenceAsync(report.Id, activities, cancellationToken).ConfigureAwait(false);
        }

        DateTimeOffset now = time.GetUtcNow();
        int opened = 0;
        OutboxPhoto Queue(PreparedPhoto photo, int number) => OutboxPhoto.FromStream(photo.Digest, stopping =>
        {
            opened = number;
            return photo.OpenAsync(stopping);
        });
        var entry = new OutboxEntry
        {
            EntryId = report.Id.Value,
            Kind = OutboxEntryKind.Report,
            SubjectId = session?.SubjectId.Value ?? OutboxEntry.Visitor,
            QueuedAt = now,
            Draft = kept,
            Payload = ReportFormat.Write(report),
            Photos =
            [
                .. prepared.Photos.Select((photo, index) => (Photo: photo, Number: index + 1)).DistinctBy(photo => photo.Photo.Digest)
                    .Select(photo => Queue(photo.Photo, photo.Number)),
            ],
        };
        try
        {
            await outbox.EnqueueAsync(entry, cancellationToken).ConfigureAwait(false);
        }
        catch (CasesException exception)
        {
            // The source of a photo has changed or disappeared since the preparation read it.
            PreparationProblem problem = new PreparationProblem(exception.Code, exception.Message).ForPhoto(opened, prepared.Photos.Count);
            return new SubmissionReceipt { Decision = decision, Problems = [problem] };
        }

        return new SubmissionReceipt
        {
            ReportId = report.Id,
            Decision = decision,
            Dropped = prepared.Dropped,
            Advice = prepared.Advice,
            QueuedAt = now,
        };
    }
}
