using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Yipai.Privacy.Audit;

/// <summary>Verifies ES256 signatures with known public keys; old keys stay known after a change of key.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class EcdsaRecordVerifier : IRecordVerifier, IDisposable
{
    private readonly Dictionary<string, ECDsa> _keys = [];

    /// <summary>Knows the given public keys.</summary>
    /// <param name="publicKeys">Keys as SubjectPublicKeyInfo.</param>
    public EcdsaRecordVerifier(params IEnumerable<ReadOnlyMemory<byte>> publicKeys)
    {
        foreach (ReadOnlyMemory<byte> bytes in publicKeys)
        {
            var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes.Span, out _);
            _keys[KeyIdOf(bytes.Span)] = key;
        }
    }

    /// <inheritdoc/>
    public bool Verify(string keyId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        _keys.TryGetValue(keyId, out ECDsa? key) && key.VerifyData(content, signature, HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ECDsa key in _keys.Values)
        {
            key.Dispose();
        }
    }

    internal static string KeyIdOf(ReadOnlySpan<byte> publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];
}
