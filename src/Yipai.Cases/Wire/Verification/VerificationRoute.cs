namespace Yipai.Cases.Wire;

/// <summary>Describes one voluntary way to verify a real name (实名认证, P4.1.1/3).</summary>
/// <param name="RouteId">The id.</param>
/// <param name="Name">The name of the way. A stand-in says that it is one.</param>
/// <param name="Hops">The verification provider, and after it the partner unit that it asks, if there is one (P4.1.1-3).</param>
/// <param name="Items">
/// The ids of the data items that the way needs. The list is empty for the national network identity, which needs a credential only.
/// </param>
/// <param name="AlternativeRouteId">The way without a face that a person can choose instead, or null if this way needs no face.</param>
public sealed record VerificationRoute(
    string RouteId, string Name, IReadOnlyList<VerificationHop> Hops, IReadOnlyList<string> Items, string? AlternativeRouteId)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => RouteId;
}
