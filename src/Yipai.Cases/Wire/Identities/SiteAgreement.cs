namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/sites/{siteId}</c>: what exactly the page showed and the person lets the site have.</summary>
/// <param name="Items">The values by the ids of their items, such as <c>account.nickname</c>.</param>
public sealed record SiteAgreement(IReadOnlyDictionary<string, string> Items)
{
    /// <summary>Returns the number of values, never a value.</summary>
    public override string ToString() => $"{Items.Count} values";
}
