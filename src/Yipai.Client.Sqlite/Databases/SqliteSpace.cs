using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Keeps some room on the disk for the work that frees room, and gives freed room back to the disk.</summary>
/// <remarks>
/// SQLite has to write before it can delete, so an outbox that has filled the disk could not be emptied. A reserve file beside the
/// database is deleted when the disk is full, and the freeing work then fits into its room. That work writes as little as it can: freed
/// pages are cut off the file instead of being overwritten with zeros (<c>secure_delete = FAST</c>), in small steps that each move into
/// the file before the next begins. New entries are refused while they would not fit twice, in the log and in the file, so that the log
/// can always be moved into the file.
/// </remarks>
internal sealed class SqliteSpace(string path)
{
    private const int ReserveSize = 512 * 1024;
    private const int PagesAtOnce = 16;

    /// <summary>How many free pages a database may keep for the next report; at 4 KiB a page, 1 MiB.</summary>
    private const int PagesToKeep = 256;

    private readonly string _reserve = $"{path}.reserve";

    /// <summary>Takes the reserve if it is missing and the disk has room.</summary>
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

    /// <summary>Refuses to begin a write for which the disk has no room.</summary>
    /// <exception cref="YipaiClientException">YP0311: the disk is full.</exception>
    public void Demand(long bytes)
    {
        if (FindFreeBytes() < 2 * bytes)
        {
            throw SqliteErrors.DiskFull(new IOException());
        }
    }

    /// <summary>Gives the reserve up, and moves the log into the database as far as it goes.</summary>
    public void MakeRoom(SqliteConnection connection)
    {
        GiveUp();
        Checkpoint(connection);
    }

    /// <summary>Cuts free pages off the file, all of them or all but those that are worth keeping.</summary>
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

    /// <summary>Finds how many bytes the disk has left. Where the system does not say, SQLite finds out.</summary>
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

    /// <summary>A reader of another process may keep the log from being cut; the next checkpoint cuts it.</summary>
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
