using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;

namespace Yipai.Client.Sqlite.Keys;

/// <summary>Reads the key file or makes it, so that every process ends with the same key.</summary>
/// <remarks>
/// Each process writes a draft under a name of its own and moves it to the key's name. The move replaces nothing, so that the file system decides which
/// process was first, and the key appears whole or not at all. Every process then reads what is there. Source: link(2), which
/// <see cref="File.Move(string, string)"/> uses on Unix.
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
            while (true)
            {
                byte[]? found = await TryReadAsync(path).ConfigureAwait(false);
                if (found?.Length == size)
                {
                    return found;
                }

                if (found is not null)
                {
                    await SetAsideAsync(path, size).ConfigureAwait(false);
                }

                await MakeAsync(path, size).ConfigureAwait(false);
            }
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

    /// <summary>Moves a damaged key away, so that it can be looked at. One process at a time does it, or the second would move the new key away.</summary>
    private static async Task SetAsideAsync(string path, int size)
    {
        using FileStream alone = await LockAsync($"{path}.lock").ConfigureAwait(false);
        if (await TryReadAsync(path).ConfigureAwait(false) is { } found && found.Length != size)
        {
            File.Move(path, NewName(path, "damaged"));
        }
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException) && File.Exists(path))
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
    }

    private static async Task MakeAsync(string path, int size)
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
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first; its key is read.
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            File.Delete(draft);
        }
    }

    private static string NewName(string path, string kind) => $"{path}.{kind}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
}
