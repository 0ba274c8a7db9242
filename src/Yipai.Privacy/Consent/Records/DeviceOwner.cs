namespace Yipai.Privacy.Consent;

/// <summary>The owner of the device to which a permission belongs.</summary>
/// <param name="HandlerId">The handler.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="DeviceId">The device, by a random id.</param>
/// <param name="Channel">The channel, such as <c>app</c>, <c>web</c> or <c>device</c>.</param>
public sealed record DeviceOwner(HandlerId HandlerId, SubjectId SubjectId, string DeviceId, string Channel)
{
    /// <summary>Returns the channel, never the ids.</summary>
    public override string ToString() => Channel;
}
