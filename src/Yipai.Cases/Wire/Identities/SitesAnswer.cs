namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/sites</c>: the sites at which persons may sign in with the city's account.</summary>
/// <param name="Sites">The sites, in the order of their ids.</param>
public sealed record SitesAnswer(IReadOnlyList<SiteLine> Sites)
{
    /// <summary>Returns the number of sites.</summary>
    public override string ToString() => $"{Sites.Count} sites";
}
