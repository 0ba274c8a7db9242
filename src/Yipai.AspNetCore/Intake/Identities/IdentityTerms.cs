using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Describes a platform whose accounts persons may bind, and everything that the city takes from it.</summary>
/// <remarks>
/// Register the platform in <see cref="YipaiPrivacyOptions.Recipients"/> with name and contact. The city offers no other platform.
/// </remarks>
/// <param name="ProviderId">The id of the registered third-party account platform.</param>
/// <param name="Claims">The claims that the person reads beforehand, beside the identifier of the account.</param>
public sealed record IdentityTerms(string ProviderId, IReadOnlyList<IdentityClaimLine> Claims)
{
    /// <summary>Returns the id of the platform.</summary>
    public override string ToString() => ProviderId;
}
