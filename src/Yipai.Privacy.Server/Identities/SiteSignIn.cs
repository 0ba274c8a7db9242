namespace Yipai.Privacy.Server.Identities;

/// <summary>Records one sign-in of a person at a site, until the site got the values.</summary>
/// <param name="Id">The id, 32 hexadecimal digits, which the client chose.</param>
/// <param name="SiteId">The site.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="RequestHash">The hash of the site's request, to which the sign-in is bound.</param>
/// <param name="ExpiresAt">The instant from which the sign-in counts no longer.</param>
public sealed record SiteSignIn(string Id, string SiteId, SubjectId SubjectId, string RequestHash, DateTimeOffset ExpiresAt)
{
    /// <summary>Returns the site, never the person.</summary>
    public override string ToString() => $"sign-in at {SiteId}";
}
