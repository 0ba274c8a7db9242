namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/organization/authorizations/{authorizationId}/items</c>.</summary>
/// <param name="AuthorizationId">The authorization.</param>
/// <param name="Items">The values that the city holds of the authorized items.</param>
public sealed record DisclosedItems(string AuthorizationId, IReadOnlyList<DisclosedItem> Items)
{
    /// <summary>Returns the number of values, never a value.</summary>
    public override string ToString() => $"{Items.Count} values";
}
