namespace Yipai.Cases.Wire;

/// <summary>Holds the result of a verification, which is everything that the city keeps about it (P4.1.1-2).</summary>
/// <param name="VerificationId">The id, by which the person can also ask a human to review a failed verification (PIPL 24).</param>
/// <param name="RouteId">The way.</param>
/// <param name="AskedAt">The time of the request.</param>
/// <param name="State"><c>Pending</c>, <c>Passed</c>, <c>Failed</c> or <c>PassedByReview</c>.</param>
public sealed record VerificationLine(string VerificationId, string RouteId, DateTimeOffset AskedAt, string State)
{
    /// <summary>Returns the id and the state.</summary>
    public override string ToString() => $"verification {VerificationId}: {State}";
}
