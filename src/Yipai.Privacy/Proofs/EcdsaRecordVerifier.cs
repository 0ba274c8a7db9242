using System.Collections.Frozen;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Yipai.Privacy.Proofs;

/// <summary>Verifies ECDSA signatures on P-256 with known public keys.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class EcdsaRecordVerifier : IRecordVerifier
{
    private const int KeyIdLength = 16;
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly FrozenDictionary<string, byte[]> _keys;

    /// <summary>Creates a verifier that trusts the given keys.</summary>
    /// <param name="publicKeys">
    /// Public keys on P-256 (SubjectPublicKeyInfo, DER). Keep retired keys here, because their signatures remain valid.
    /// </param>
    /// <exception cref="PrivacyException">YP0156: one of the values is not a key on P-256.</exception>
    public EcdsaRecordVerifier(params IEnumerable<ReadOnlyMemory<byte>> publicKeys)
    {
        ArgumentNullException.ThrowIfNull(publicKeys);
        _keys = publicKeys.Select(key => key.ToArray()).Select(Checked).ToFrozenDictionary(key => KeyIdOf(key), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask<bool> VerifyAsync(
        string keyId, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_keys.TryGetValue(keyId, out byte[]? publicKey))
        {
            return ValueTask.FromResult(false);
        }

        using ECDsa key = Open(publicKey);
        return ValueTask.FromResult(key.VerifyData(content.Span, signature.Span, HashAlgorithmName.SHA256));
    }

    internal static string KeyIdOf(ReadOnlySpan<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..KeyIdLength];

    internal static bool IsP256(ECDsa key) => key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256;

    private static byte[] Checked(byte[] publicKey)
    {
        try
        {
            using ECDsa key = Open(publicKey);
            return IsP256(key) ? publicKey : throw PrivacyException.BadSigningKey();
        }
        catch (CryptographicException)
        {
            throw PrivacyException.BadSigningKey();
        }
    }

    private static ECDsa Open(byte[] publicKey)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key;
    }
}
