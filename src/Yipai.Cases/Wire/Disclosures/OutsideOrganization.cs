namespace Yipai.Cases.Wire;

/// <summary>Describes an organization that a person may authorize to receive information (P4.4.1-1).</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The full name.</param>
/// <param name="Contact">How a person reaches the organization (PIPL 23).</param>
/// <param name="Purpose">What the organization needs information for.</param>
/// <param name="Items">The ids of the data items that a person may let it receive.</param>
public sealed record OutsideOrganization(string Id, string Name, string Contact, string Purpose, IReadOnlyList<string> Items)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
