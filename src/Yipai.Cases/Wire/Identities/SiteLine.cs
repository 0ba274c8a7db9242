namespace Yipai.Cases.Wire;

/// <summary>Describes a site at which a person may sign in with the city's account (P4.1.1/6).</summary>
/// <param name="SiteId">The id.</param>
/// <param name="Name">The full name.</param>
/// <param name="Contact">How a person reaches the site (PIPL 23).</param>
/// <param name="Items">The ids of the data items that the site may get, and no others.</param>
public sealed record SiteLine(string SiteId, string Name, string Contact, IReadOnlyList<string> Items)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => SiteId;
}
