using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite;

/// <summary>Seals with AES-256-GCM under a key in a file that only its owner may read.</summary>
/// <remarks>The key is made when something is first sealed, not before. Whoever loses the file loses what waits.</remarks>
/// <example>
/// <code>
/// services.AddSingleton&lt;IOutboxProtector&gt;(new KeyFileProtector("/secure/reports.key"));
/// services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn")).UseSqlite("reports.db");
/// </code>
/// </example>
public sealed class KeyFileProtector : IOutboxProtector
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly string _path;
    private readonly Lock _gate = new();
    private Task<byte[]>? _key;

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
        byte[] key = await GetKeyAsync(cancellationToken).ConfigureAwait(false);
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

        byte[] key = await GetKeyAsync(cancellationToken).ConfigureAwait(false);
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

    /// <summary>Gets the key. Every caller waits for the same reading or making; one that failed is tried again by the next caller.</summary>
    private Task<byte[]> GetKeyAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_key is null || _key is { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                _key = ReadOrMakeAsync();
            }

            return _key.WaitAsync(cancellationToken);
        }
    }

    private async Task<byte[]> ReadOrMakeAsync()
    {
        try
        {
            return File.Exists(_path) ? await ReadAsync().ConfigureAwait(false) : Make();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw SqliteErrors.CannotWrite(exception);
        }
        catch (IOException exception)
        {
            throw SqliteErrors.DiskFull(exception);
        }
    }

    private async Task<byte[]> ReadAsync()
    {
        byte[] known = await File.ReadAllBytesAsync(_path).ConfigureAwait(false);
        return known.Length == KeySize ? known : throw SqliteErrors.CannotOpen();
    }

    private byte[] Make()
    {
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
