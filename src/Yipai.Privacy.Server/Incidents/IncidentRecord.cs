using System.Globalization;

namespace Yipai.Privacy.Server.Incidents;

/// <summary>An incident as its steps tell it.</summary>
public sealed class IncidentRecord
{
    private readonly IncidentStep[] _steps;

    private IncidentRecord(IncidentStep[] steps) => _steps = steps;

    /// <summary>The incident.</summary>
    public Guid Id => _steps[0].IncidentId;

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt => _steps[0].At;

    /// <summary>What was reported.</summary>
    public LeakReport Report => _steps[0].Report!;

    /// <summary>What comes first.</summary>
    public IncidentPriority Priority => Report.IsCredential ? IncidentPriority.Urgent : IncidentPriority.High;

    /// <summary>The steps, oldest first.</summary>
    public IReadOnlyList<IncidentStep> Steps => _steps;

    /// <summary>How grave it was judged last.</summary>
    public IncidentLevel Level => Array.FindLast(_steps, step => step.Kind == IncidentStepKind.Judged)?.Level ?? IncidentLevel.Unspecified;

    /// <summary>Whether the report was found to be groundless.</summary>
    public bool IsDismissed => Has(IncidentStepKind.Dismissed);

    /// <summary>The measures called for and not taken yet, whether they failed or were never reached.</summary>
    public IReadOnlyList<IncidentMeasure> PendingMeasures =>
    [
        .. Report.Measures.Except(_steps.Where(step => step.Kind == IncidentStepKind.MeasureTaken).Select(step => step.Measure)),
    ];

    /// <summary>Whether the persons are still to be told; an order of the authority outweighs a reason to spare them (PIPL 57).</summary>
    public bool OwesNoticeToPersons =>
        !Has(IncidentStepKind.PersonsNotified) && (Has(IncidentStepKind.NotificationOrdered) || !Has(IncidentStepKind.PersonsSpared));

    /// <summary>Whether a step of that kind was taken.</summary>
    public bool Has(IncidentStepKind kind) => Array.Exists(_steps, step => step.Kind == kind);

    /// <summary>Folds the steps of one incident, in the order in which they were appended.</summary>
    /// <exception cref="PrivacyServerException">YP0180: there are none, or the first is no report.</exception>
    public static IncidentRecord From(IEnumerable<IncidentStep> steps)
    {
        IncidentStep[] taken = [.. steps];
        return taken is [{ Kind: IncidentStepKind.Reported, Report: not null }, ..] ? new IncidentRecord(taken) : throw PrivacyServerException.NoIncident();
    }

    /// <summary>Id and level.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"incident {Id:N} {Level}");
}
