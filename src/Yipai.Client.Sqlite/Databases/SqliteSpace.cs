using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Reserves disk space for the work that frees space, and returns freed space to the disk.</summary>
/// <remarks>
/// SQLite has to write before it can delete, so nobody could empty an outbox that has filled the disk. When the disk is full, this class
/// therefore deletes a reserve file beside the database, and the freeing work uses that space. The work writes as little as possible: it
/// cuts freed pages off the file instead of overwriting them with zeros (<c>secure_delete = FAST</c>), in small steps, and moves each
/// step from the log into the file before the next one. The store refuses a new entry unless it fits on the disk twice, once in the log
/// and once in the file. SQLite can then always move the log into the file.
/// </remarks>
internal sealed class SqliteSpace(string path)
{
    private const int ReserveSize = 512 * 1024;
    private const int PagesAtOnce = 16;

    /// <summary>The number of free pages that a database keeps for the next report: 1 MiB with pages of 4 KiB.</summary>
    private const int PagesToKeep = 256;

    private readonly string _reserve = $"{path}.reserve";

    /// <summary>Creates the reserve file if it is missing and the disk has room.</summary>
    public void Take()
    {
        if (File.Exists(_reserve))
        {
            return;
        }

        try
        {
            using var file = new FileStream(_reserve, OwnerOnlyFile.ForCreating());
            file.Write(new byte[ReserveSize]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp();
        }
    }

    /// <summary>Throws if the disk does not have twice the given number of bytes free.</summary>
    /// <exception cref="YipaiClientException">YP0311: the disk is full.</exception>
    public void Demand(long bytes)
    {
        if (FindFreeBytes() < 2 * bytes)
        {
            throw SqliteErrors.DiskFull(new IOException());
        }
    }

    /// <summary>Deletes the reserve file, and moves as much of the log into the database as SQLite can.</summary>
    public void MakeRoom(SqliteConnection connection)
    {
        GiveUp();
        Checkpoint(connection);
    }

    /// <summary>Cuts free pages off the file: every page, or every page beyond the 256 that the database keeps.</summary>
    public static void Shrink(SqliteConnection connection, bool all)
    {
        int keep = all ? 0 : PagesToKeep;
        int last = int.MaxValue;
        for (int free = FreePages(connection); free > keep && free < last; free = FreePages(connection))
        {
            last = free;
            connection.FindAll($"PRAGMA incremental_vacuum({PagesAtOnce})", _ => 0);
            Checkpoint(connection);
        }
    }

    /// <summary>Returns the number of free bytes on the disk.</summary>
    /// <remarks>Returns <see cref="long.MaxValue"/> if the system does not report it; SQLite then notices a full disk itself.</remarks>
    private long FindFreeBytes()
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            return long.MaxValue;
        }
    }

    private static int FreePages(SqliteConnection connection) => connection.FindOne("PRAGMA freelist_count", row => row.GetInt32(0));

    /// <summary>Moves the log into the database and truncates it.</summary>
    /// <remarks>A reader in another process can prevent this; the next call then does it.</remarks>
    private static void Checkpoint(SqliteConnection connection)
    {
        try
        {
            connection.FindAll("PRAGMA wal_checkpoint(TRUNCATE)", _ => 0);
        }
        catch (SqliteException)
        {
            return;
        }
    }

    private void GiveUp()
    {
        try
        {
            File.Delete(_reserve);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
