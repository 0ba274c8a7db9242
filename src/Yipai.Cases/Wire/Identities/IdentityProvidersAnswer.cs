namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/identity/providers</c>: the platforms whose accounts persons may bind.</summary>
/// <param name="Providers">The platforms, in the order of their ids.</param>
public sealed record IdentityProvidersAnswer(IReadOnlyList<IdentityProviderLine> Providers)
{
    /// <summary>Returns the number of platforms.</summary>
    public override string ToString() => $"{Providers.Count} providers";
}
