using System.Security.Cryptography;
using System.Text;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.Privacy.Server;

/// <summary>Receives leak reports, takes measures at once, and keeps the records that the law requires.</summary>
/// <remarks>
/// The policy promises measures after a report (P4.2.3/2). An <see cref="IncidentClock"/> gives the other duties and their deadlines.
/// </remarks>
/// <example>
/// <code>
/// IncidentRecord incident = await incidents.ReportAsync(new LeakReport(subjectId, IsCredential: true));
/// </code>
/// </example>
/// <param name="handlerId">The id of the handler.</param>
/// <param name="store">The store for the steps.</param>
/// <param name="responder">The host's measures.</param>
/// <param name="identifiers">The source of incident ids.</param>
/// <param name="time">The clock.</param>
public sealed class IncidentDesk(HandlerId handlerId, IIncidentStore store, IIncidentResponder responder, IdentifierSource identifiers,
    TimeProvider time)
{
    private readonly HandlerId _handlerId = HandlerId.Required(handlerId);
    private readonly IIncidentStore _store = store ?? throw new ArgumentNullException(nameof(store));
    private readonly IIncidentResponder _responder = responder ?? throw new ArgumentNullException(nameof(responder));
    private readonly IdentifierSource _identifiers = identifiers ?? throw new ArgumentNullException(nameof(identifiers));
    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    /// <summary>Records a report and then takes its measures.</summary>
    /// <remarks>A failed measure is recorded, and the others are still taken.</remarks>
    public async ValueTask<IncidentRecord> ReportAsync(LeakReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        Guid id = _identifiers.NewIdentifier();
        await _store.AppendAsync(Step(id, IncidentStepKind.Reported, report.ToString()) with { Report = report }, cancellationToken)
            .ConfigureAwait(false);
        return await RetryAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the pending measures of one incident.</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident.</exception>
    public async ValueTask<IncidentRecord> RetryAsync(Guid incidentId, CancellationToken cancellationToken = default)
    {
        IncidentRecord incident = await ReadAsync(incidentId, cancellationToken).ConfigureAwait(false);
        foreach (IncidentMeasure measure in incident.IsDismissed ? [] : incident.PendingMeasures)
        {
            IncidentStep step = await TakeAsync(incident, measure, cancellationToken).ConfigureAwait(false);
            await _store.AppendAsync(step, cancellationToken).ConfigureAwait(false);
        }

        return await ReadAsync(incidentId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes all pending measures, including those of reports that a crash interrupted.</summary>
    /// <remarks>Call it at start-up and from time to time.</remarks>
    public async ValueTask RetryAllAsync(CancellationToken cancellationToken = default)
    {
        foreach (IncidentRecord incident in await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            await RetryAsync(incident.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Records the severity of an incident.</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident.</exception>
    public ValueTask JudgeAsync(Guid incidentId, IncidentLevel level, CancellationToken cancellationToken = default) =>
        AppendAsync(Step(incidentId, IncidentStepKind.Judged, "") with { Level = level }, cancellationToken);

    /// <summary>Records that the authority or the persons were notified.</summary>
    /// <remarks>The step keeps the hash of the notice.</remarks>
    /// <exception cref="PrivacyServerException">
    /// YP0180: the handler has no such incident. YP0181: a part of the notice is empty; the message names it.
    /// </exception>
    public ValueTask NotifyAsync(Guid incidentId, bool isAuthority, IncidentNotice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.MissingParts() is { Count: > 0 } missing
            ? throw PrivacyServerException.IncidentNoticeIncomplete(missing)
            : AppendAsync(
                Step(incidentId, isAuthority ? IncidentStepKind.AuthorityNotified : IncidentStepKind.PersonsNotified, HashOf(notice)),
                cancellationToken);
    }

    /// <summary>Records why the persons need no notice: the harm was averted (PIPL 57).</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident. YP0181: the reason is empty.</exception>
    public ValueTask SpareAsync(Guid incidentId, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return AppendReasonAsync(incidentId, IncidentStepKind.PersonsSpared, reason, cancellationToken);
    }

    /// <summary>Records that the authority ordered a notice to the persons, which overrides any reason against it (PIPL 57).</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident. YP0181: the reference is empty.</exception>
    public ValueTask OrderAsync(Guid incidentId, string reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return AppendReasonAsync(incidentId, IncidentStepKind.NotificationOrdered, reference, cancellationToken);
    }

    /// <summary>Records why a report was groundless.</summary>
    /// <remarks>It ends all duties.</remarks>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident. YP0181: the reason is empty.</exception>
    public ValueTask DismissAsync(Guid incidentId, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return AppendReasonAsync(incidentId, IncidentStepKind.Dismissed, reason, cancellationToken);
    }

    /// <summary>Finds an incident.</summary>
    /// <exception cref="PrivacyServerException">YP0180: the handler has no such incident.</exception>
    public async ValueTask<IncidentRecord> ReadAsync(Guid incidentId, CancellationToken cancellationToken = default) =>
        IncidentRecord.From(await _store.ReadAsync(_handlerId, incidentId, cancellationToken).ToListAsync(cancellationToken)
            .ConfigureAwait(false));

    /// <summary>Lists all incidents of the handler, the most urgent first, then the oldest.</summary>
    public async ValueTask<IReadOnlyList<IncidentRecord>> ListAsync(CancellationToken cancellationToken = default)
    {
        List<IncidentStep> steps = await _store.ReadAsync(_handlerId, cancellationToken: cancellationToken).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. steps.GroupBy(step => step.IncidentId).Select(IncidentRecord.From).OrderBy(incident => incident.Priority)
            .ThenBy(incident => incident.ReportedAt)];
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
            // Only the type is recorded, because a message may contain a personal value.
            return Step(incident.Id, IncidentStepKind.MeasureFailed, exception.GetType().Name) with { Measure = measure };
        }
    }

    private ValueTask RespondAsync(IncidentMeasure measure, SubjectId subject, CancellationToken cancellationToken) => measure switch
    {
        IncidentMeasure.FreezeAccount => _responder.FreezeAsync(subject, cancellationToken),
        IncidentMeasure.ForceSignIn => _responder.ForceSignInAsync(subject, cancellationToken),
        _ => _responder.RotateSecretsAsync(cancellationToken),
    };

    private ValueTask AppendReasonAsync(Guid id, IncidentStepKind kind, string reason, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw PrivacyServerException.IncidentNoticeIncomplete([nameof(reason)])
            : AppendAsync(Step(id, kind, reason), cancellationToken);

    private async ValueTask AppendAsync(IncidentStep step, CancellationToken cancellationToken)
    {
        _ = await ReadAsync(step.IncidentId, cancellationToken).ConfigureAwait(false);
        await _store.AppendAsync(step, cancellationToken).ConfigureAwait(false);
    }

    private IncidentStep Step(Guid id, IncidentStepKind kind, string detail) =>
        new(id, _handlerId, kind, _time.GetUtcNow().ToUniversalTime(), detail);

    private static string HashOf(IncidentNotice notice) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Text())));
}
