using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite;

/// <summary>Seals with AES-256-GCM under a key in a file that only its owner may read.</summary>
/// <remarks>The key is made when something is first sealed, not before. Whoever loses the file loses what waits.</remarks>
public sealed class KeyFileProtector : IOutboxProtector
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly string _path;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private byte[]? _key;

    /// <summary>Names the key file; touches no disk.</summary>
    /// <param name="path">The file, in a folder that exists and that this process may write.</param>
    public KeyFileProtector(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]> SealAsync(ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default)
    {
        byte[] key = await ReadOrMakeAloneAsync(cancellationToken).ConfigureAwait(false);
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        Span<byte> nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain.Span, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), rowName.Span);
        return sealedBytes;
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]> OpenAsync(ReadOnlyMemory<byte> sealedBytes, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
        {
            throw SqliteErrors.CannotOpen();
        }

        byte[] key = await ReadOrMakeAloneAsync(cancellationToken).ConfigureAwait(false);
        ReadOnlySpan<byte> bytes = sealedBytes.Span;
        var plain = new byte[bytes.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(bytes[..NonceSize], bytes[NonceSize..^TagSize], bytes[^TagSize..], plain, rowName.Span);
        }
        catch (CryptographicException)
        {
            throw SqliteErrors.CannotOpen();
        }

        return plain;
    }

    /// <summary>Gets the key; one that could not be read or made is tried again by the next caller.</summary>
    private async ValueTask<byte[]> ReadOrMakeAloneAsync(CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _key ??= await ReadOrMakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw SqliteErrors.CannotWrite(exception);
        }
        catch (IOException exception)
        {
            throw SqliteErrors.DiskFull(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<byte[]> ReadOrMakeAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(_path))
        {
            byte[] known = await File.ReadAllBytesAsync(_path, cancellationToken).ConfigureAwait(false);
            return known.Length == KeySize ? known : throw SqliteErrors.CannotOpen();
        }

        byte[] key = RandomNumberGenerator.GetBytes(KeySize);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // The key appears whole or not at all: half a key would lock out everything sealed later.
        string draft = $"{_path}.new";
        File.Delete(draft);
        try
        {
            using (var file = new FileStream(draft, options))
            {
                file.Write(key);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, _path);
            return key;
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
