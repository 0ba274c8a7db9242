namespace Yipai.Privacy.Server.Identities;

/// <summary>Records what exactly a person lets a site have at a sign-in with the city's account (P4.1.1/6; PIPL 23).</summary>
/// <param name="SiteId">The site.</param>
/// <param name="SubjectId">The person.</param>
/// <param name="Items">The values that the page showed, by the ids of their items.</param>
/// <param name="AgreedAt">The time of the agreement.</param>
public sealed record SiteGrant(
    string SiteId, SubjectId SubjectId, IReadOnlyDictionary<string, string> Items, DateTimeOffset AgreedAt)
{
    /// <summary>Gets the time at which the site last got the values, or null if it never did.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Returns the site, never the person or a value.</summary>
    public override string ToString() => $"grant for {SiteId}";
}
