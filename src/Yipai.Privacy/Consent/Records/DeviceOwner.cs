namespace Yipai.Privacy.Consent;

/// <summary>Whose device a permission belongs to.</summary>
/// <param name="HandlerId">The handler.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="DeviceId">The device, by a random id.</param>
/// <param name="Channel">Where: <c>app</c>, <c>web</c>, <c>device</c>.</param>
public sealed record DeviceOwner(HandlerId HandlerId, SubjectId SubjectId, string DeviceId, string Channel)
{
    /// <summary>The channel, never the ids.</summary>
    public override string ToString() => Channel;
}
