namespace Yipai.Privacy.Consent;

/// <summary>The occasion on which a consent would be deemed.</summary>
/// <param name="EntryId">A random id for the record.</param>
/// <param name="Trigger">The event, such as <c>use:report-case</c> or <c>permission:location</c>; no personal value.</param>
/// <param name="Channel">Where: <c>app</c>, <c>web</c>, <c>device</c>.</param>
/// <param name="At">When.</param>
public sealed record DeemedOccasion(Guid EntryId, string Trigger, string Channel, DateTimeOffset At);
