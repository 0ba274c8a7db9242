namespace Yipai.Privacy.Incidents;

/// <summary>One step of an incident; never changed, only followed by another.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="HandlerId">The handler.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Detail">A measure's name, a level, or the reason; no personal value.</param>
public sealed record IncidentStep(Guid IncidentId, string HandlerId, IncidentStepKind Kind, DateTimeOffset At, string Detail);
