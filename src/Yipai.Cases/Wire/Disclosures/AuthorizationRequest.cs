namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/authorizations/{authorizationId}</c>: whom a person authorizes, for what and until when.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Items">The ids of the data items, one or more of those that the organization names.</param>
/// <param name="Until">The instant from which the organization receives nothing more, at most a year ahead.</param>
public sealed record AuthorizationRequest(string OrganizationId, IReadOnlyList<string> Items, DateTimeOffset Until)
{
    /// <summary>Returns the organization.</summary>
    public override string ToString() => $"authorization for {OrganizationId}";
}
