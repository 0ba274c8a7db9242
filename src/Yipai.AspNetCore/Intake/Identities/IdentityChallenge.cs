using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds the secrets of one attempt to sign in at another platform.</summary>
/// <remarks>The state binds the return to the attempt, the nonce the signed answer, and the verifier the code (RFC 7636).</remarks>
public sealed class IdentityChallenge
{
    internal IdentityChallenge(string state, string nonce, string codeVerifier) =>
        (State, Nonce, CodeVerifier) = (state, nonce, codeVerifier);

    /// <summary>Gets the state, which the platform sends back unchanged.</summary>
    public string State { get; }

    /// <summary>Gets the nonce, which the platform signs.</summary>
    public string Nonce { get; }

    /// <summary>Gets the verifier, which only the exchange of the code shows.</summary>
    public string CodeVerifier { get; }

    /// <summary>Gets the challenge of the verifier by the method <c>S256</c>.</summary>
    public string CodeChallenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(CodeVerifier)));

    /// <summary>Returns the name of the type, never a secret.</summary>
    public override string ToString() => nameof(IdentityChallenge);
}
