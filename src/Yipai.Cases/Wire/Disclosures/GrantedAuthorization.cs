namespace Yipai.Cases.Wire;

/// <summary>Describes an authorization as the organization reads it, without the person.</summary>
/// <param name="AuthorizationId">The id, which the person gave to the organization or which it finds in its list.</param>
/// <param name="Items">The ids of the data items.</param>
/// <param name="Until">The instant from which the organization receives nothing more.</param>
public sealed record GrantedAuthorization(string AuthorizationId, IReadOnlyList<string> Items, DateTimeOffset Until)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => AuthorizationId;
}
