using System.Runtime.Versioning;
using System.Security.Cryptography;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Signs with ECDSA over P-256 and SHA-256 (FIPS 186-5; <c>ES256</c> of RFC 7518).</summary>
/// <remarks>A signature has 64 bytes, r and s. .NET has no ECDSA in a browser, so a web host signs on its server.</remarks>
[UnsupportedOSPlatform("browser")]
public sealed class EcdsaRecordSigner : IRecordSigner, IDisposable
{
    private readonly ECDsa _key;

    private EcdsaRecordSigner(ECDsa key)
    {
        _key = key;
        PublicKey = key.ExportSubjectPublicKeyInfo();
        KeyId = EcdsaRecordVerifier.KeyIdOf(PublicKey.Span);
    }

    /// <summary>Gets the first 16 hexadecimal digits of SHA-256 over the public key.</summary>
    public string KeyId { get; }

    /// <summary>Gets <c>ES256</c>.</summary>
    public string Algorithm => "ES256";

    /// <summary>Gets the public key (SubjectPublicKeyInfo, DER) for those who verify.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Creates a signer with a new key.</summary>
    public static EcdsaRecordSigner Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Creates a signer from an exported key.</summary>
    /// <param name="pkcs8">The private key, PKCS#8, DER.</param>
    /// <exception cref="PrivacyException">YP0156: the bytes are not a key on P-256.</exception>
    public static EcdsaRecordSigner Import(ReadOnlySpan<byte> pkcs8)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out int length);
            return length == pkcs8.Length && EcdsaRecordVerifier.IsP256(key) ? new EcdsaRecordSigner(key)
                : throw PrivacyException.BadSigningKey();
        }
        catch (Exception exception) when (exception is CryptographicException or PrivacyException)
        {
            key.Dispose();
            throw PrivacyException.BadSigningKey();
        }
    }

    /// <summary>Returns the private key as unencrypted PKCS#8 in DER.</summary>
    /// <remarks>Store it where only the signer can read it.</remarks>
    public byte[] Export() => _key.ExportPkcs8PrivateKey();

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> content) => _key.SignData(content, HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Returns the key id, never the key.</summary>
    public override string ToString() => KeyId;
}
