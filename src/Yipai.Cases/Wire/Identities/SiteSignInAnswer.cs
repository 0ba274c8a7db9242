namespace Yipai.Cases.Wire;

/// <summary>Describes a sign-in at a site that the city has prepared.</summary>
/// <param name="SignInId">The id, as in the path.</param>
/// <param name="Address">
/// The address under the city that the app opens next. It is relative to the city that the app knows, works once, and only for the
/// request of this site.
/// </param>
/// <param name="ExpiresAt">The instant from which the address no longer works.</param>
public sealed record SiteSignInAnswer(string SignInId, string Address, DateTimeOffset ExpiresAt)
{
    /// <summary>Returns the id, never the address.</summary>
    public override string ToString() => SignInId;
}
