using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.Privacy.Server;

/// <summary>Takes leak reports, acts at once, and keeps what the law asks to be kept.</summary>
/// <remarks>The wording promises measures on a report (P4.2.3/2); what else is due, and when, an <see cref="IncidentClock"/> says.</remarks>
/// <param name="handlerId">The handler.</param>
/// <param name="store">Where steps are kept.</param>
/// <param name="responder">What the host does.</param>
/// <param name="identifiers">Makes the ids of incidents.</param>
/// <param name="time">The clock.</param>
public sealed class IncidentDesk(HandlerId handlerId, IIncidentStore store, IIncidentResponder responder, IdentifierSource identifiers, TimeProvider time)
{
    /// <summary>Takes a report: the record first, then the measures. A measure that fails is recorded, and the others go on.</summary>
    public async ValueTask<IncidentRecord> ReportAsync(LeakReport report, CancellationToken cancellationToken = default)
    {
        Guid id = identifiers.NewIdentifier();
        await store.AppendAsync(Step(id, IncidentStepKind.Reported, report.ToString()) with { Report = report }, cancellationToken).ConfigureAwait(false);
        return await RetryAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the measures of one incident that are still pending.</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident.</exception>
    public async ValueTask<IncidentRecord> RetryAsync(Guid incidentId, CancellationToken cancellationToken = default)
    {
        IncidentRecord incident = await ReadAsync(incidentId, cancellationToken).ConfigureAwait(false);
        foreach (IncidentMeasure measure in incident.IsDismissed ? [] : incident.PendingMeasures)
        {
            IncidentStep step = await TakeAsync(incident, measure, cancellationToken).ConfigureAwait(false);
            await store.AppendAsync(step, cancellationToken).ConfigureAwait(false);
        }

        return await ReadAsync(incidentId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes every measure still pending, also of reports that a crash cut short: at start-up, then from time to time.</summary>
    public async ValueTask RetryAllAsync(CancellationToken cancellationToken = default)
    {
        foreach (IncidentRecord incident in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            await RetryAsync(incident.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records how grave the incident is.</summary>
    /// <exception cref="PrivacyServerException">YP0180: no such incident.</exception>
    public ValueTask JudgeAsync(Guid incidentId, IncidentLevel level, CancellationToken cancellationToken = default) =>
        AppendAsync(Step(incidentId, IncidentStepKind.Judged, "") with { Level = level }, cancellationToken);

    /// <summary>Records that authority or persons were told; the step keeps the hash of the notice.</summary>
    /// <exception cref="PrivacyServerException">YP0180: no such incident. YP0181: a part of the notice is empty; the message names it.</exception>
    public ValueTask NotifyAsync(Guid incidentId, bool isAuthority, IncidentNotice notice, CancellationToken cancellationToken = default) =>
        notice.MissingParts() is { Count: > 0 } missing
            ? throw PrivacyServerException.IncidentNoticeIncomplete(missing)
            : AppendAsync(
                Step(incidentId, isAuthority ? IncidentStepKind.AuthorityNotified : IncidentStepKind.PersonsNotified, HashOf(notice)), cancellationToken);

    /// <summary>Records why the persons need not be told: the harm was averted (PIPL 57).</summary>
    /// <exception cref="PrivacyServerException">YP0180: no such incident. YP0181: the reason is empty.</exception>
    public ValueTask SpareAsync(Guid incidentId, string reason, CancellationToken cancellationToken = default) =>
        AppendReasonAsync(incidentId, IncidentStepKind.PersonsSpared, reason, cancellationToken);

    /// <summary>Records that the authority ordered the persons to be told, whatever spared them (PIPL 57).</summary>
    /// <exception cref="PrivacyServerException">YP0180: no such incident. YP0181: the reference is empty.</exception>
    public ValueTask OrderAsync(Guid incidentId, string reference, CancellationToken cancellationToken = default) =>
        AppendReasonAsync(incidentId, IncidentStepKind.NotificationOrdered, reference, cancellationToken);

    /// <summary>Records why a report was groundless; nothing is due any more.</summary>
    /// <exception cref="PrivacyServerException">YP0180: no such incident. YP0181: the reason is empty.</exception>
    public ValueTask DismissAsync(Guid incidentId, string reason, CancellationToken cancellationToken = default) =>
        AppendReasonAsync(incidentId, IncidentStepKind.Dismissed, reason, cancellationToken);

    /// <summary>The incident.</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident.</exception>
    public async ValueTask<IncidentRecord> ReadAsync(Guid incidentId, CancellationToken cancellationToken = default) =>
        IncidentRecord.From(await store.ReadAsync(handlerId, incidentId, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Every incident of the handler, the most urgent first, then the oldest.</summary>
    public async ValueTask<IReadOnlyList<IncidentRecord>> ListAsync(CancellationToken cancellationToken = default)
    {
        List<IncidentStep> steps = await store.ReadAsync(handlerId, cancellationToken: cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. steps.GroupBy(step => step.IncidentId).Select(IncidentRecord.From).OrderBy(incident => incident.Priority).ThenBy(incident => incident.ReportedAt)];
    }

    private async ValueTask<IncidentStep> TakeAsync(IncidentRecord incident, IncidentMeasure measure, CancellationToken cancellationToken)
    {
        try
        {
            await RespondAsync(measure, incident.Report.SubjectId.GetValueOrDefault(), cancellationToken).ConfigureAwait(false);
            return Step(incident.Id, IncidentStepKind.MeasureTaken, "") with { Measure = measure };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The type alone: a message may hold a personal value.
            return Step(incident.Id, IncidentStepKind.MeasureFailed, exception.GetType().Name) with { Measure = measure };
        }
    }

    private ValueTask RespondAsync(IncidentMeasure measure, SubjectId subject, CancellationToken cancellationToken) => measure switch
    {
        IncidentMeasure.FreezeAccount => responder.FreezeAsync(subject, cancellationToken),
        IncidentMeasure.ForceSignIn => responder.ForceSignInAsync(subject, cancellationToken),
        _ => responder.RotateSecretsAsync(cancellationToken),
    };

    private ValueTask AppendReasonAsync(Guid id, IncidentStepKind kind, string reason, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw PrivacyServerException.IncidentNoticeIncomplete([nameof(reason)])
            : AppendAsync(Step(id, kind, reason), cancellationToken);

    private async ValueTask AppendAsync(IncidentStep step, CancellationToken cancellationToken)
    {
        _ = await ReadAsync(step.IncidentId, cancellationToken).ConfigureAwait(false);
        await store.AppendAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private IncidentStep Step(Guid id, IncidentStepKind kind, string detail) => new(id, handlerId, kind, time.GetUtcNow().ToUniversalTime(), detail);

    private static string HashOf(IncidentNotice notice) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Text())));
}
