namespace Yipai.Privacy.Server.Incidents;

/// <summary>One step of an incident; never changed, only followed by another.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="HandlerId">The handler.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Detail">Why, or by what: a reason, a level, the hash of a notice, the type of an error; no personal value.</param>
public sealed record IncidentStep(Guid IncidentId, HandlerId HandlerId, IncidentStepKind Kind, DateTimeOffset At, string Detail)
{
    /// <summary>The report, on the first step: it outlives the process, so that failed measures can be taken later.</summary>
    public LeakReport? Report { get; init; }

    /// <summary>The measure taken or failed.</summary>
    public IncidentMeasure Measure { get; init; }

    /// <summary>How grave the incident was judged.</summary>
    public IncidentLevel Level { get; init; }

    /// <summary>What happened and when, never to whom.</summary>
    public override string ToString() => $"{IncidentId:N} {Kind} {At:u}";
}
