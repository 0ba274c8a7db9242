namespace Yipai.Privacy.Server.Incidents;

/// <summary>Represents one step of an incident.</summary>
/// <remarks>A step never changes; later steps follow it.</remarks>
/// <param name="IncidentId">The id of the incident.</param>
/// <param name="HandlerId">The id of the handler.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="At">The time of the step in UTC.</param>
/// <param name="Detail">A reason, a level, the hash of a notice or the type of an error. It never holds a personal value.</param>
public sealed record IncidentStep(Guid IncidentId, HandlerId HandlerId, IncidentStepKind Kind, DateTimeOffset At, string Detail)
{
    /// <summary>Gets the report if this is the first step.</summary>
    /// <remarks>It is stored, so that failed measures can be taken after a restart.</remarks>
    public LeakReport? Report { get; init; }

    /// <summary>Gets the measure that was taken or failed.</summary>
    public IncidentMeasure Measure { get; init; }

    /// <summary>Gets the severity that was judged.</summary>
    public IncidentLevel Level { get; init; }

    /// <summary>Returns the id, the kind and the time, never a person.</summary>
    public override string ToString() => $"{IncidentId:N} {Kind} {At:u}";
}
