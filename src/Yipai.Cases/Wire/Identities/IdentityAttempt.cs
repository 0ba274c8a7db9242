namespace Yipai.Cases.Wire;

/// <summary>Describes a sign-in at another platform that has begun.</summary>
/// <param name="AttemptId">The id, as in the path.</param>
/// <param name="ProviderId">The platform.</param>
/// <param name="Address">The address at the platform, which the app opens in the browser of the device.</param>
/// <param name="ExpiresAt">The instant from which the city no longer takes the return.</param>
public sealed record IdentityAttempt(string AttemptId, string ProviderId, string Address, DateTimeOffset ExpiresAt)
{
    /// <summary>Returns the id of the platform, never the address.</summary>
    public override string ToString() => ProviderId;
}
