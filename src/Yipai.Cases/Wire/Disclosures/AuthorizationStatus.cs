namespace Yipai.Cases.Wire;

/// <summary>Describes an authorization as the person reads it.</summary>
/// <param name="AuthorizationId">The id, as in the path.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="RecipientName">The name of the organization, as the person saw it.</param>
/// <param name="RecipientContact">How a person reaches the organization.</param>
/// <param name="Purpose">What the organization receives the items for.</param>
/// <param name="Items">The ids of the data items.</param>
/// <param name="GivenAt">The time of the authorization.</param>
/// <param name="Until">The instant from which the organization receives nothing more.</param>
/// <param name="WithdrawnAt">The time of the withdrawal, or null.</param>
/// <param name="IsInForce">Whether the organization may receive the items now.</param>
public sealed record AuthorizationStatus(
    string AuthorizationId, string OrganizationId, string RecipientName, string RecipientContact, string Purpose,
    IReadOnlyList<string> Items, DateTimeOffset GivenAt, DateTimeOffset Until, DateTimeOffset? WithdrawnAt, bool IsInForce)
{
    /// <summary>Returns the id and whether the authorization is in force.</summary>
    public override string ToString() => $"authorization {AuthorizationId}: {(IsInForce ? "in force" : "ended")}";
}
