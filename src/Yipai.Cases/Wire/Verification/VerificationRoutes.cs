namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/verification/routes</c>: the ways to verify a real name that the city offers.</summary>
/// <param name="Routes">The ways. The list is empty if the city verifies nobody.</param>
public sealed record VerificationRoutes(IReadOnlyList<VerificationRoute> Routes)
{
    /// <summary>Returns the number of ways.</summary>
    public override string ToString() => $"{Routes.Count} routes";
}
