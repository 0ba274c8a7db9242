namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/organization/authorizations</c>: one page of what persons authorized, at most 50.</summary>
/// <param name="Authorizations">The authorizations in force, in the order of their ids.</param>
/// <param name="Cursor">The cursor of the next page.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record GrantedAuthorizationPage(IReadOnlyList<GrantedAuthorization> Authorizations, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of authorizations.</summary>
    public override string ToString() => $"{Authorizations.Count} authorizations";
}
