using Yipai.Client.Sqlite.Databases;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Represents the lifetime of a lease.</summary>
/// <remarks>
/// Its owner keeps a file beside the database locked for as long as the owner lives. The operating system frees the lock when the process
/// ends, however it ends. Other processes therefore recognise a dead owner at once and without a clock. Only a process that holds the lock
/// may remove the lock file. A new owner therefore locks its file first, and then checks that the file still exists; from then on nobody
/// else can remove it. Source: flock(2), which .NET uses for <see cref="FileShare.None"/> on Unix.
/// </remarks>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;

    private OwnerLock(string owner, FileStream file)
    {
        Owner = owner;
        _file = file;
    }

    /// <summary>Gets the id of the owner, which the rows of the outbox contain.</summary>
    public string Owner { get; }

    /// <summary>Creates and locks the file of a new owner, and removes the lock files of dead owners.</summary>
    public static OwnerLock Take(string databasePath, IdentifierSource identifiers)
    {
        try
        {
            RemoveDead(databasePath);
            while (true)
            {
                string owner = identifiers.NewIdentifier().ToString("N");
                if (TryCreate(PathOf(databasePath, owner)) is { } file)
                {
                    return new OwnerLock(owner, file);
                }
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

    /// <summary>Indicates whether an owner is alive.</summary>
    /// <remarks>Removes the lock file of a dead owner.</remarks>
    public static bool IsAlive(string databasePath, string? owner) =>
        Guid.TryParseExact(owner, "N", out _) && !IsFree(PathOf(databasePath, owner));

    /// <summary>Removes the lock file first, and then frees the lock.</summary>
    public void Dispose() => _file.Dispose();

    private static string PathOf(string databasePath, string owner) => $"{databasePath}.owner-{owner}.lock";

    private static FileStream? TryCreate(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, OwnerOnlyFile.ForCreating(FileShare.None, FileOptions.DeleteOnClose));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was looking for dead owners, and locked the new file before this process could.
            return null;
        }

        if (File.Exists(path))
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    private static bool IsFree(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void RemoveDead(string databasePath)
    {
        string full = Path.GetFullPath(databasePath);
        string start = $"{Path.GetFileName(full)}.owner-";
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, "*.lock"))
        {
            if (Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal))
            {
                IsFree(file);
            }
        }
    }
}
