namespace Yipai.Cases.Wire;

/// <summary>Describes a site that a person let have some values.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="Name">The full name of the site.</param>
/// <param name="Items">The values that the site gets, by the ids of their items.</param>
/// <param name="AgreedAt">The time of the agreement.</param>
/// <param name="LastUsedAt">The time at which the site last got them, or null if it never did.</param>
public sealed record SiteGrantLine(
    string SiteId, string Name, IReadOnlyDictionary<string, string> Items, DateTimeOffset AgreedAt, DateTimeOffset? LastUsedAt)
{
    /// <summary>Returns the id of the site, never a value.</summary>
    public override string ToString() => SiteId;
}
