namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/organizations</c>: whom a person may authorize.</summary>
/// <param name="Organizations">The organizations that the city registered.</param>
public sealed record OrganizationsAnswer(IReadOnlyList<OutsideOrganization> Organizations)
{
    /// <summary>Returns the number of organizations.</summary>
    public override string ToString() => $"{Organizations.Count} organizations";
}
