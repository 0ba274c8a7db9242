using Yipai.Privacy;

namespace Yipai.Cases.Cities;

/// <summary>Describes a text of the notice that a city showed at some time: a policy and the supplement beside it.</summary>
/// <param name="Policy">The policy that the text holds.</param>
/// <param name="Supplement">What the city added to the policy.</param>
/// <param name="ContentHash">The SHA-256 of policy and supplement that consent records carry, in 64 lower-case hexadecimal digits.</param>
public sealed record CityNotice(CityPolicy Policy, NoticeSupplement Supplement, string ContentHash)
{
    /// <summary>Describes the text that a profile has today.</summary>
    /// <exception cref="CasesException">YP0291: this version of the SDK does not ship the policy of the profile.</exception>
    public static CityNotice Of(CityProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new CityNotice(profile.Policy, profile.Supplement, profile.CreateGuard().Notice.Version.ContentHash);
    }

    /// <summary>Returns the version of the policy and the start of the hash.</summary>
    public override string ToString() => $"notice {Policy.Version} {ContentHash[..Math.Min(8, ContentHash.Length)]}";
}
