namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/authorizations</c>: one page of the person's authorizations, at most 50.</summary>
/// <param name="Authorizations">The authorizations, in the order of their ids.</param>
/// <param name="Cursor">The cursor of the next page.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record AuthorizationPage(IReadOnlyList<AuthorizationStatus> Authorizations, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of authorizations.</summary>
    public override string ToString() => $"{Authorizations.Count} authorizations";
}
