using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;

namespace Yipai.Client.Sqlite.Keys;

/// <summary>Reads the key file or makes it, so that every process ends with the same key.</summary>
/// <remarks>
/// One process at a time makes a key: it holds the lock of a file beside the key, looks again whether a key is there, and moves a
/// finished draft to the key's name, so that the key appears whole or not at all. The lock decides, not the move:
/// <see cref="File.Move(string, string)"/> first looks whether the name is free and then replaces whatever has come in between. The lock
/// file stays, because a name that is removed and made again locks nothing.
/// </remarks>
internal static class KeyFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Reads the key, and makes it first if it is missing or damaged.</summary>
    /// <exception cref="YipaiClientException">YP0311, YP0312: no key can be made. YP0320: others may read the key.</exception>
    public static async Task<byte[]> ReadOrMakeAsync(string path, int size)
    {
        try
        {
            return await TryReadAsync(path).ConfigureAwait(false) is { } known && known.Length == size
                ? known
                : await MakeAloneAsync(path, size).ConfigureAwait(false);
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

    private static async Task<byte[]?> TryReadAsync(string path)
    {
        if (OwnerOnlyFile.IsLoose(path))
        {
            throw SqliteErrors.LooseKey();
        }

        try
        {
            return await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Makes the key unless another process has made it meanwhile. A damaged key is moved away, so that it can be looked at.
    /// </summary>
    private static async Task<byte[]> MakeAloneAsync(string path, int size)
    {
        using FileStream alone = await LockAsync($"{path}.lock").ConfigureAwait(false);
        byte[]? found = await TryReadAsync(path).ConfigureAwait(false);
        if (found?.Length == size)
        {
            return found;
        }

        if (found is not null)
        {
            File.Move(path, NewName(path, "damaged"));
        }

        return await MakeAsync(path, size).ConfigureAwait(false);
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        FileStreamOptions options = OwnerOnlyFile.ForCreating(FileShare.None);
        options.Mode = FileMode.OpenOrCreate;
        while (true)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, TimeProvider.System).ConfigureAwait(false);
            }
        }
    }

    private static async Task<byte[]> MakeAsync(string path, int size)
    {
        string draft = NewName(path, "new");
        byte[] key = RandomNumberGenerator.GetBytes(size);
        try
        {
            using (var file = new FileStream(draft, OwnerOnlyFile.ForCreating()))
            {
                await file.WriteAsync(key).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path);
            return key;
        }
        catch
        {
            CryptographicOperations.ZeroMemory(key);
            File.Delete(draft);
            throw;
        }
    }

    private static string NewName(string path, string kind) =>
        $"{path}.{kind}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
}
