using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Intake;

/// <summary>Signs persons in at another platform, such as an OpenID provider (第三方账户, P4.1.1/7).</summary>
/// <remarks>
/// A host registers one for each platform, and registers the platform as a recipient under the same id. The city makes state, nonce and
/// code verifier itself and lets each attempt count once; the provider speaks the protocol and checks what the platform signed.
/// </remarks>
/// <example>
/// <code>
/// builder.Services.AddSingleton&lt;IIdentityProvider, OwnIdentityProvider&gt;();
/// </code>
/// </example>
public interface IIdentityProvider
{
    /// <summary>Gets which platform it is, and what the city takes from it.</summary>
    IdentityTerms Terms { get; }

    /// <summary>Returns the address at the platform at which a person signs in.</summary>
    /// <param name="challenge">What the address must carry.</param>
    /// <param name="cancellationToken">Stops waiting for the platform.</param>
    ValueTask<Uri> CreateAddressAsync(IdentityChallenge challenge, CancellationToken cancellationToken = default);

    /// <summary>Exchanges the code of a return for the account, or returns null if the platform or a check refuses it.</summary>
    /// <remarks>The city drops every value that <see cref="IdentityTerms.Claims"/> does not name.</remarks>
    /// <param name="returned">What the platform sent back. The city has checked the state.</param>
    /// <param name="challenge">The challenge of this attempt, whose nonce must be in the signed answer.</param>
    /// <param name="cancellationToken">Stops waiting for the platform.</param>
    ValueTask<ProvidedIdentity?> RedeemAsync(
        IdentityReturn returned, IdentityChallenge challenge, CancellationToken cancellationToken = default);
}
