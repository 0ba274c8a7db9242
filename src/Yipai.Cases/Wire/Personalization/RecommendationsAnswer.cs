namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/recommendations</c>: what the city chose by the caller's tags.</summary>
/// <param name="Case">A case, or null if the caller does not allow it or no tag fits one.</param>
/// <param name="Advertisement">An advertisement, or null if the caller does not allow it or no tag fits one.</param>
public sealed record RecommendationsAnswer(RecommendedCase? Case, RecommendedAdvertisement? Advertisement)
{
    /// <summary>Gets an answer without anything.</summary>
    public static RecommendationsAnswer Nothing { get; } = new(null, null);

    /// <summary>Returns the name of the type, never the preferences.</summary>
    public override string ToString() => nameof(RecommendationsAnswer);
}
