namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/sites/{siteId}/sign-ins/{signInId}</c>.</summary>
/// <param name="Query">The query with which the site sent the person to the city.</param>
public sealed record SiteSignInRequest(string Query)
{
    /// <summary>Returns the name of the type, never the query.</summary>
    public override string ToString() => nameof(SiteSignInRequest);
}
