using Yipai.Privacy;

namespace Yipai.Cases.Cities;

/// <summary>Names the policy that a city follows.</summary>
/// <param name="PolicyId">The policy, such as <c>yipai</c>.</param>
/// <param name="Version">Its version as published, such as <c>2021-01-20</c>.</param>
/// <param name="ContentHash">The SHA-256 of manifest and overlay without the supplement, in 64 lower-case hexadecimal digits.</param>
/// <param name="Overlay">The city's overlay byte for byte (P1/6, P1/7), or null if the platform's text has no overlay.</param>
public sealed record CityPolicy(string PolicyId, string Version, string ContentHash, ReadOnlyMemory<byte>? Overlay = null)
{
    /// <summary>Describes a policy that ships with the SDK, with an overlay or without.</summary>
    /// <param name="overlay">A document of <c>policy-overlay.schema.json</c>, or null.</param>
    /// <exception cref="PrivacyException">YP0103 or YP0104: the overlay is wrong.</exception>
    public static CityPolicy Of(ReadOnlyMemory<byte>? overlay = null)
    {
        PrivacyPolicy policy = With(overlay);
        return new CityPolicy(policy.Version.PolicyId, policy.Version.Version, policy.Version.ContentHash, overlay);
    }

    /// <summary>Returns the policy itself.</summary>
    /// <exception cref="CasesException">YP0291: this version of the SDK does not ship that policy, or its text differs.</exception>
    /// <exception cref="PrivacyException">YP0103 or YP0104: the overlay is wrong.</exception>
    public PrivacyPolicy ToPolicy()
    {
        PrivacyPolicy policy = With(Overlay);
        return policy.Version.PolicyId == PolicyId && policy.Version.Version == Version && policy.Version.ContentHash == ContentHash
            ? policy
            : throw CasesException.UnknownCityPolicy(PolicyId, Version);
    }

    /// <summary>Returns the policy itself, or null if this version of the SDK does not ship it.</summary>
    internal PrivacyPolicy? TryToPolicy()
    {
        try
        {
            return ToPolicy();
        }
        catch (CasesException)
        {
            return null;
        }
    }

    private static PrivacyPolicy With(ReadOnlyMemory<byte>? overlay) =>
        overlay is { } text ? YipaiPolicy.V2021_01_20.WithOverlay(text.Span) : YipaiPolicy.V2021_01_20;
}
