using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Keys;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite;

/// <summary>Encrypts with AES-256-GCM, under a key in a file that only its owner may read.</summary>
/// <remarks>
/// The protector creates the key when it first encrypts something. Any number of processes may start at once, and all of them use the
/// same key. If the key file is lost or damaged, the protector creates a new key. The stores then set the rows of the old key aside. The
/// protector refuses a key that other users may read (YP0320).
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

    /// <summary>Creates a protector for a key file, without any access to the disk.</summary>
    /// <param name="path">The path of the key file. Its folder must exist, and this process must be able to write in it.</param>
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

    /// <summary>Erases the key from memory.</summary>
    /// <remarks>Later calls throw <see cref="ObjectDisposedException"/>.</remarks>
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

    /// <summary>Creates a cipher with a copy of the key.</summary>
    /// <remarks>
    /// The lock keeps <see cref="Dispose"/> from erasing the key meanwhile; the cipher would otherwise encrypt with a key of zeros.
    /// </remarks>
    private async ValueTask<AesGcm> CreateCipherAsync(CancellationToken cancellationToken)
    {
        byte[] key = await GetKeyAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            return _isDisposed ? throw YipaiClientException.Disposed() : new AesGcm(key, TagSize);
        }
    }

    /// <summary>Gets the key.</summary>
    /// <remarks>All callers wait for the same task, and after a failure the next caller starts a new one.</remarks>
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
