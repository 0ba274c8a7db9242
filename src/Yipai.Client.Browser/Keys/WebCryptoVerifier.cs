using System.Runtime.InteropServices.JavaScript;
using System.Security.Cryptography;
using Yipai.Client.Browser.Modules;
using Yipai.Privacy.Proofs;

namespace Yipai.Client.Browser.Keys;

/// <summary>Verifies ECDSA signatures on P-256 by WebCrypto, because .NET has no ECDSA in a browser.</summary>
internal sealed class WebCryptoVerifier(BrowserModule module, IEnumerable<ReadOnlyMemory<byte>> publicKeys) : IRecordVerifier
{
    private readonly Dictionary<string, byte[]> _keys =
        publicKeys.Select(key => key.ToArray()).DistinctBy(KeyIdOf).ToDictionary(KeyIdOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<bool> VerifyAsync(
        string keyId, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keyId);
        if (!_keys.TryGetValue(keyId, out byte[]? key))
        {
            return false;
        }

        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ModuleFunctions.VerifyAsync(key, content.ToArray(), signature.ToArray()).WaitAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }
    }

    /// <summary>Returns the id of a key as <see cref="EcdsaRecordVerifier"/> computes it: the beginning of its SHA-256.</summary>
    private static string KeyIdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];
}
