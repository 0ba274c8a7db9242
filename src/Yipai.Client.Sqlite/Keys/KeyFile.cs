using System.Security.Cryptography;
using Yipai.Client.Sqlite.Databases;

namespace Yipai.Client.Sqlite.Keys;

/// <summary>Reads the key file, or creates it if it is missing, so that every process uses the same key.</summary>
/// <remarks>
/// Only one process at a time creates a key. It holds the lock of a file beside the key, checks again whether a key exists, and moves a
/// finished draft to the name of the key. The key therefore appears complete or not at all. The move alone would not be enough, because
/// <see cref="File.Move(string, string)"/> first checks whether the name is free, and then replaces a file that appeared in between. The
/// lock file stays, because a process could otherwise lock a new file of the same name while another one still locks the old file.
/// </remarks>
internal static class KeyFile
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Reads the key, and creates a new key first if the file is missing or damaged.</summary>
    /// <exception cref="YipaiClientException">YP0311, YP0312: the key cannot be created. YP0320: other users may read the key.</exception>
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

    /// <summary>Creates the key, unless another process created it meanwhile.</summary>
    /// <remarks>Moves a damaged key to another name, so that somebody can examine it.</remarks>
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
