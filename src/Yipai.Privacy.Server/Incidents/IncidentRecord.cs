using System.Globalization;

namespace Yipai.Privacy.Server.Incidents;

/// <summary>Represents an incident as derived from its steps.</summary>
public sealed class IncidentRecord
{
    private readonly IncidentStep[] _steps;

    private IncidentRecord(IncidentStep[] steps) => _steps = steps;

    /// <summary>Gets the id of the incident.</summary>
    public Guid Id => _steps[0].IncidentId;

    /// <summary>Gets the time of the report.</summary>
    public DateTimeOffset ReportedAt => _steps[0].At;

    /// <summary>Gets the report.</summary>
    public LeakReport Report => _steps[0].Report!;

    /// <summary>Gets the urgency.</summary>
    public IncidentPriority Priority => Report.IsCredential ? IncidentPriority.Urgent : IncidentPriority.High;

    /// <summary>Gets the steps, the oldest first.</summary>
    public IReadOnlyList<IncidentStep> Steps => _steps;

    /// <summary>Gets the severity as it was judged last.</summary>
    public IncidentLevel Level => Array.FindLast(_steps, step => step.Kind == IncidentStepKind.Judged)?.Level ?? IncidentLevel.Unspecified;

    /// <summary>Indicates whether the report turned out to be groundless.</summary>
    public bool IsDismissed => Has(IncidentStepKind.Dismissed);

    /// <summary>Gets the required measures that have not succeeded yet, because they failed or were never tried.</summary>
    public IReadOnlyList<IncidentMeasure> PendingMeasures =>
    [
        .. Report.Measures.Except(_steps.Where(step => step.Kind == IncidentStepKind.MeasureTaken).Select(step => step.Measure)),
    ];

    /// <summary>Indicates whether the persons must still be notified.</summary>
    /// <remarks>An order of the authority overrides a reason against it (PIPL 57).</remarks>
    public bool OwesNoticeToPersons =>
        !Has(IncidentStepKind.PersonsNotified) && (Has(IncidentStepKind.NotificationOrdered) || !Has(IncidentStepKind.PersonsSpared));

    /// <summary>Indicates whether the incident has a step of a kind.</summary>
    public bool Has(IncidentStepKind kind) => Array.Exists(_steps, step => step.Kind == kind);

    /// <summary>Builds an incident from its steps, in the order in which they were appended.</summary>
    /// <exception cref="PrivacyServerException">YP0180: there are no steps, or the first is not a report.</exception>
    public static IncidentRecord From(IEnumerable<IncidentStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        IncidentStep[] taken = [.. steps];
        return taken is [{ Kind: IncidentStepKind.Reported, Report: not null }, ..] ? new IncidentRecord(taken)
            : throw PrivacyServerException.NoIncident();
    }

    /// <summary>Returns the id and the severity.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"incident {Id:N} {Level}");
}
