using Yipai.Client.Sqlite.Databases;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>The life of one lease: a file beside the database that is locked for as long as its owner lives.</summary>
/// <remarks>
/// The system frees the lock when the process ends, however it ends, so that a dead owner is recognised at once and without a clock.
/// A lock file is removed only by someone who holds its lock. Whoever has just created one therefore checks, once it holds the lock, that
/// the file is still there: from then on nobody else can remove it. Sources: flock(2); .NET's <see cref="FileShare.None"/> uses it on
/// Unix.
/// </remarks>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;

    private OwnerLock(string owner, FileStream file)
    {
        Owner = owner;
        _file = file;
    }

    /// <summary>Gets the id of the owner, as rows carry it.</summary>
    public string Owner { get; }

    /// <summary>Takes the lock of a new owner, and removes the lock files that dead owners have left.</summary>
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

    /// <summary>Indicates whether an owner is alive. The lock file of a dead one is removed.</summary>
    public static bool IsAlive(string databasePath, string? owner) =>
        Guid.TryParseExact(owner, "N", out _) && !IsFree(PathOf(databasePath, owner));

    /// <summary>Removes the lock file and then frees the lock, in this order.</summary>
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
            // Somebody who removes the files of the dead looked at it before it was locked.
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
