namespace Yipai.Cases.Wire;

/// <summary>Describes a platform whose account a person may bind (第三方账户, P4.1.1/7).</summary>
/// <param name="ProviderId">The id.</param>
/// <param name="Name">The full name of the platform. A stand-in says that it is one.</param>
/// <param name="Contact">How a person reaches the platform (PIPL 23).</param>
/// <param name="Claims">Everything that the city takes beside the identifier of the account, which it keeps as a pseudonym only.</param>
public sealed record IdentityProviderLine(string ProviderId, string Name, string Contact, IReadOnlyList<IdentityClaimLine> Claims)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => ProviderId;
}
