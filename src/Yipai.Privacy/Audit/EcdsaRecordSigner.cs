using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Yipai.Privacy.Audit;

/// <summary>Signs with ECDSA over P-256 and SHA-256 (ES256).</summary>
[UnsupportedOSPlatform("browser")]
public sealed class EcdsaRecordSigner : IRecordSigner, IDisposable
{
    private readonly ECDsa _key;

    private EcdsaRecordSigner(ECDsa key)
    {
        _key = key;
        KeyId = EcdsaRecordVerifier.KeyIdOf(PublicKey.Span);
    }

    /// <inheritdoc/>
    public string KeyId { get; }

    /// <inheritdoc/>
    public string Algorithm => "ES256";

    /// <summary>The public key, as SubjectPublicKeyInfo; give it to those who verify.</summary>
    public ReadOnlyMemory<byte> PublicKey => _key.ExportSubjectPublicKeyInfo();

    /// <summary>Makes a new key.</summary>
    public static EcdsaRecordSigner Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Takes a key from PKCS#8.</summary>
    public static EcdsaRecordSigner Import(ReadOnlySpan<byte> pkcs8)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return new EcdsaRecordSigner(key);
    }

    /// <summary>The private key as PKCS#8, to be kept in a safe place.</summary>
    public byte[] Export() => _key.ExportPkcs8PrivateKey();

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> content) => _key.SignData(content, HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>The key id, never a key.</summary>
    public override string ToString() => KeyId;
}
