using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Keys;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite;

/// <summary>Seals with AES-256-GCM under a key in a file that only its owner may read.</summary>
/// <remarks>
/// The key is made when something is first sealed, not before. Any number of processes may start at once; they end with one key. Where
/// the file is lost or damaged, a new key is made, and what was sealed under the old one is set aside. A key that others may read is
/// refused (YP0320).
/// </remarks>
/// <example>
/// <code>
/// services.AddSingleton&lt;IOutboxProtector&gt;(new KeyFileProtector("/secure/reports.key"));
/// services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn")).UseSqlite("reports.db");
/// </code>
/// </example>
public sealed class KeyFileProtector : IOutboxProtector, IDisposable
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly string _path;
    private readonly Lock _gate = new();
    private Task<byte[]>? _key;
    private bool _isDisposed;

    /// <summary>Names the key file; touches no disk.</summary>
    /// <param name="path">The file, in a folder that exists and that this process may write.</param>
    public KeyFileProtector(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]> SealAsync(
        ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default)
    {
        using AesGcm aes = await CreateCipherAsync(cancellationToken).ConfigureAwait(false);
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        Span<byte> nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        aes.Encrypt(
            nonce, plain.Span, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), rowName.Span);
        return sealedBytes;
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]> OpenAsync(
        ReadOnlyMemory<byte> sealedBytes, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
        {
            throw SqliteErrors.CannotOpen();
        }

        using AesGcm aes = await CreateCipherAsync(cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> bytes = sealedBytes.Span;
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            aes.Decrypt(bytes[..NonceSize], bytes[NonceSize..^TagSize], bytes[^TagSize..], plain, rowName.Span);
        }
        catch (CryptographicException)
        {
            throw SqliteErrors.CannotOpen();
        }

        return plain;
    }

    /// <summary>Wipes the key from memory. What is sealed or opened later throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            if (_key is { IsCompletedSuccessfully: true } known)
            {
                CryptographicOperations.ZeroMemory(known.Result);
            }

            _key = null;
        }
    }

    /// <summary>Makes a cipher with a copy of the key. The key cannot be wiped in between, which would seal with a key of zeros.</summary>
    private async ValueTask<AesGcm> CreateCipherAsync(CancellationToken cancellationToken)
    {
        byte[] key = await GetKeyAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            return _isDisposed ? throw YipaiClientException.Disposed() : new AesGcm(key, TagSize);
        }
    }

    /// <summary>
    /// Gets the key. Every caller waits for the same reading or making; one that failed is tried again by the next caller.
    /// </summary>
    private Task<byte[]> GetKeyAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                throw YipaiClientException.Disposed();
            }

            if (_key is null || _key is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                _key = KeyFile.ReadOrMakeAsync(_path, KeySize);
            }

            return _key.WaitAsync(cancellationToken);
        }
    }
}
