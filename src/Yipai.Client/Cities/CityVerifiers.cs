using Yipai.Cases;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Cities;

/// <summary>Creates a verifier that trusts some public keys, on a platform where .NET cannot verify by itself.</summary>
/// <param name="publicKeys">Public keys on P-256 (SubjectPublicKeyInfo, DER).</param>
internal delegate IRecordVerifier VerifierFactory(IEnumerable<ReadOnlyMemory<byte>> publicKeys);

/// <summary>Finds what verifies the signatures of a city: its receipts, and its profile under the pinned key.</summary>
/// <param name="registered">The verifier that the host registered, which takes precedence, or null.</param>
/// <param name="factory">The verifier of the platform, such as WebCrypto, or null where .NET has ECDSA.</param>
internal sealed class CityVerifiers(IRecordVerifier? registered, VerifierFactory? factory)
{
    /// <summary>Returns a verifier with the keys of the city.</summary>
    /// <remarks>Returns null in a browser where nobody registered one.</remarks>
    public IRecordVerifier? Find(CityProfile? city)
    {
        if (registered is not null)
        {
            return registered;
        }

        IEnumerable<ReadOnlyMemory<byte>> keys = city?.ReceiptKeys.Select(key => key.PublicKey) ?? [];
        return factory is not null ? factory(keys) : OperatingSystem.IsBrowser() ? null : new EcdsaRecordVerifier(keys);
    }
}
