namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/verifications</c>: one page of the person's own results.</summary>
/// <param name="Verifications">The results, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there may be more results.</param>
public sealed record VerificationsPage(IReadOnlyList<VerificationLine> Verifications, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of results.</summary>
    public override string ToString() => $"{Verifications.Count} verifications";
}
