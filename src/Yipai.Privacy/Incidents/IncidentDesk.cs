using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Incidents;

/// <summary>Takes leak reports, acts at once, and keeps what the law asks to be kept.</summary>
/// <remarks>The wording promises measures on a report (P4.2.3/2); clocks and notices are the law's (PIPL 57; S22).</remarks>
/// <param name="handlerId">The handler.</param>
/// <param name="store">Where steps are kept.</param>
/// <param name="responder">What the host does.</param>
/// <param name="identifiers">Makes the ids of incidents.</param>
/// <param name="time">The clock.</param>
public sealed class IncidentDesk(string handlerId, IIncidentStore store, IIncidentResponder responder, IdentifierSource identifiers, TimeProvider time)
{
    /// <summary>Takes a report: the record first, then the measures. A measure that fails is recorded, and the others go on.</summary>
    public async ValueTask<IncidentRecord> ReportAsync(LeakReport report, CancellationToken cancellationToken = default)
    {
        Guid id = identifiers.NewIdentifier();
        await AppendAsync(id, IncidentStepKind.Reported, report.ToString(), cancellationToken).ConfigureAwait(false);
        return await RespondAsync(id, report, ["freeze", "sign-in", "secrets"], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the measures that failed once more.</summary>
    public async ValueTask<IncidentRecord> RetryAsync(Guid incidentId, LeakReport report, CancellationToken cancellationToken = default)
    {
        IncidentRecord record = await ReadAsync(incidentId, cancellationToken).ConfigureAwait(false);
        return await RespondAsync(incidentId, report, record.FailedMeasures, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records how grave the incident is.</summary>
    public ValueTask JudgeAsync(Guid incidentId, IncidentLevel level, CancellationToken cancellationToken = default) =>
        AppendAsync(incidentId, IncidentStepKind.Judged, level.ToString(), cancellationToken);

    /// <summary>Records that authority or persons were told.</summary>
    /// <exception cref="PrivacyException">YP0181: a part of the notice is empty; the message names it.</exception>
    public ValueTask NotifyAsync(Guid incidentId, bool isAuthority, IncidentNotice notice, CancellationToken cancellationToken = default) =>
        notice.MissingParts() is { Count: > 0 } missing
            ? throw PrivacyException.IncidentNoticeIncomplete(missing)
            : AppendAsync(incidentId, isAuthority ? IncidentStepKind.AuthorityNotified : IncidentStepKind.PersonsNotified, "notice", cancellationToken);

    /// <summary>Records why the persons need not be told: the harm was averted. An authority may order otherwise (PIPL 57).</summary>
    /// <exception cref="PrivacyException">YP0181: the reason is empty.</exception>
    public ValueTask SpareAsync(Guid incidentId, string reason, CancellationToken cancellationToken = default) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw PrivacyException.IncidentNoticeIncomplete(["reason"])
            : AppendAsync(incidentId, IncidentStepKind.PersonsSpared, reason, cancellationToken);

    /// <summary>The incident.</summary>
    /// <exception cref="PrivacyException">YP0180: the handler has no such incident.</exception>
    public async ValueTask<IncidentRecord> ReadAsync(Guid incidentId, CancellationToken cancellationToken = default) =>
        IncidentRecord.From(await store.ReadAsync(handlerId, incidentId, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));

    private async ValueTask<IncidentRecord> RespondAsync(
        Guid id, LeakReport report, IEnumerable<string> measures, CancellationToken cancellationToken)
    {
        foreach (string measure in measures)
        {
            bool taken = true;
            try
            {
                await TakeAsync(measure, report, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                taken = false;
            }

            await AppendAsync(id, taken ? IncidentStepKind.MeasureTaken : IncidentStepKind.MeasureFailed, measure, cancellationToken).ConfigureAwait(false);
        }

        return await ReadAsync(id, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask TakeAsync(string measure, LeakReport report, CancellationToken cancellationToken) => (measure, report.SubjectId) switch
    {
        ("freeze", { } subject) => responder.FreezeAsync(subject, cancellationToken),
        ("sign-in", { } subject) => responder.ForceSignInAsync(subject, cancellationToken),
        ("secrets", _) when report.IsCredential => responder.RotateSecretsAsync(cancellationToken),
        _ => ValueTask.CompletedTask,
    };

    private ValueTask AppendAsync(Guid id, IncidentStepKind kind, string detail, CancellationToken cancellationToken) =>
        store.AppendAsync(new IncidentStep(id, handlerId, kind, time.GetUtcNow(), detail), cancellationToken);
}
