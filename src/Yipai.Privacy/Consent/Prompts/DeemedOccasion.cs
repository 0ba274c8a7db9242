namespace Yipai.Privacy.Consent;

/// <summary>Describes the occasion on which a consent would be deemed.</summary>
/// <param name="EntryId">A random id for the record.</param>
/// <param name="Trigger">
/// The event, such as <c>use:report-case</c> or <c>permission:location</c>. It must not contain a personal value.
/// </param>
/// <param name="Channel">The channel on which the event happened: <c>app</c>, <c>web</c> or <c>device</c>.</param>
/// <param name="At">The instant of the event.</param>
public sealed record DeemedOccasion(Guid EntryId, string Trigger, string Channel, DateTimeOffset At);
