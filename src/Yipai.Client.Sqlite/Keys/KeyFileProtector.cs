using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Keys;
using System.Security.Cryptography;

namespace Yipai.Client.Sqlite;

/// <summary>Seals with AES-256-GCM under a key in a file that only its owner may read.</summary>
/// <remarks>The key is made when something is first sealed, not before. Lose the file and what waits is lost with it.</remarks>
public sealed class KeyFileProtector : IOutboxProtector
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly string _path;
    private readonly Lock _gate = new();
    private readonly Lazy<byte[]> _key;

    /// <summary>Names the key file; touches no disk.</summary>
    public KeyFileProtector(string path)
    {
        _path = path;
        // Unlike the default, this mode forgets an exception, so that a key that could not be made is tried again.
        _key = new Lazy<byte[]>(ReadOrMakeAlone, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <inheritdoc/>
    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> rowName)
    {
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        Span<byte> nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key.Value, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), rowName);
        return sealedBytes;
    }

    /// <inheritdoc/>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> rowName)
    {
        if (sealedBytes.Length < NonceSize + TagSize)
        {
            throw SqliteErrors.CannotOpen();
        }

        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        try
        {
            using var aes = new AesGcm(_key.Value, TagSize);
            aes.Decrypt(sealedBytes[..NonceSize], sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], plain, rowName);
        }
        catch (CryptographicException)
        {
            throw SqliteErrors.CannotOpen();
        }

        return plain;
    }

    private byte[] ReadOrMakeAlone()
    {
        lock (_gate)
        {
            try
            {
                return ReadOrMake();
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
    }

    private byte[] ReadOrMake()
    {
        if (File.Exists(_path))
        {
            byte[] known = File.ReadAllBytes(_path);
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
