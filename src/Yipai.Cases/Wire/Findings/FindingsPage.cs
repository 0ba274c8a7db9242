namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/findings</c> and <c>GET /v1/officer/findings</c>: one page of findings.</summary>
/// <param name="Findings">The findings, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there may be more findings.</param>
public sealed record FindingsPage(IReadOnlyList<FindingLine> Findings, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of findings.</summary>
    public override string ToString() => $"{Findings.Count} findings";
}
