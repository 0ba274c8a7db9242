namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/rights</c>: one page of the person's requests, at most 50.</summary>
/// <param name="Requests">The requests, oldest first.</param>
/// <param name="Cursor">The cursor of the next page.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record RightsRequestPage(IReadOnlyList<RightsRequestStatus> Requests, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of requests.</summary>
    public override string ToString() => $"{Requests.Count} requests";
}
