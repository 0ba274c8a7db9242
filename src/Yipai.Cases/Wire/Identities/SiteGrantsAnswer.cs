namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/sites</c>: the sites that the person let have some values.</summary>
/// <param name="Grants">The sites.</param>
public sealed record SiteGrantsAnswer(IReadOnlyList<SiteGrantLine> Grants)
{
    /// <summary>Returns the number of sites.</summary>
    public override string ToString() => $"{Grants.Count} sites";
}
