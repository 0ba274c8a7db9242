using System.Globalization;

namespace Yipai.Privacy.Incidents;

/// <summary>An incident as its steps tell it.</summary>
public sealed class IncidentRecord
{
    private readonly IncidentStep[] _steps;

    private IncidentRecord(IncidentStep[] steps) => _steps = steps;

    /// <summary>The incident.</summary>
    public Guid Id => _steps[0].IncidentId;

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt => _steps[0].At;

    /// <summary>The steps, oldest first.</summary>
    public IReadOnlyList<IncidentStep> Steps => _steps;

    /// <summary>How grave it was judged last.</summary>
    public IncidentLevel Level => Last(IncidentStepKind.Judged) is { } judged && Enum.TryParse(judged.Detail, out IncidentLevel level) ? level : IncidentLevel.Unspecified;

    /// <summary>The measures that failed and have not been taken since.</summary>
    public IReadOnlyList<string> FailedMeasures =>
    [
        .. _steps.Where(step => step.Kind is IncidentStepKind.MeasureFailed or IncidentStepKind.MeasureTaken)
            .GroupBy(step => step.Detail).Where(measure => measure.Last().Kind == IncidentStepKind.MeasureFailed).Select(measure => measure.Key),
    ];

    /// <summary>Whether authority or persons have been told, or the persons spared with a reason.</summary>
    public bool Has(IncidentStepKind kind) => Last(kind) is not null;

    /// <summary>Folds the steps of one incident, in the order in which they were appended.</summary>
    /// <exception cref="PrivacyException">YP0180: there are none, or the first is no report.</exception>
    public static IncidentRecord From(IEnumerable<IncidentStep> steps)
    {
        IncidentStep[] ordered = [.. steps.OrderBy(step => step.At)];
        return ordered is [{ Kind: IncidentStepKind.Reported }, ..] ? new IncidentRecord(ordered) : throw PrivacyException.NoIncident();
    }

    /// <summary>When the authority has to be told at the latest, or null below 较大.</summary>
    /// <remarks>The persons are told without delay (PIPL 57).</remarks>
    public DateTimeOffset? AuthorityDeadline(OperatorKind kind) =>
        Level == IncidentLevel.General ? null : ReportedAt + Limit(kind);

    /// <summary>What is overdue at an instant.</summary>
    public IReadOnlyList<IncidentStepKind> Overdue(OperatorKind kind, DateTimeOffset now)
    {
        var overdue = new List<IncidentStepKind>();
        if (now > AuthorityDeadline(kind) && !Has(IncidentStepKind.AuthorityNotified))
        {
            overdue.Add(IncidentStepKind.AuthorityNotified);
        }

        if (now > ReportedAt + Limit(OperatorKind.Other) && !Has(IncidentStepKind.PersonsNotified) && !Has(IncidentStepKind.PersonsSpared))
        {
            overdue.Add(IncidentStepKind.PersonsNotified);
        }

        return overdue;
    }

    /// <summary>Id and level.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"incident {Id:N} {Level}");

    private static TimeSpan Limit(OperatorKind kind) => TimeSpan.FromHours(kind switch
    {
        OperatorKind.CriticalInfrastructure => 1,
        OperatorKind.CentralOrgan => 2,
        _ => 4,
    });

    private IncidentStep? Last(IncidentStepKind kind) => Array.FindLast(_steps, step => step.Kind == kind);
}
