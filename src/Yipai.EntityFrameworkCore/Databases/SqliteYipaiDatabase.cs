using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>One SQLite file, for a server on one machine.</summary>
/// <remarks>Every write is on disk before it returns, and deleted data is overwritten.</remarks>
internal sealed class SqliteYipaiDatabase : YipaiDatabase
{
    private readonly string _connectionString;
    private readonly PooledDbContextFactory<SqliteYipaiContext> _contexts;

    /// <summary>Sets the path of the file without touching the disk.</summary>
    public SqliteYipaiDatabase(string path)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        _contexts = new(new DbContextOptionsBuilder<SqliteYipaiContext>()
            .UseSqlite(_connectionString, sqlite => sqlite.MigrationsHistoryTable(YipaiContext.HistoryTable))
            .ReplaceService<IMigrationsIdGenerator, NumberedMigrations>().Options);
    }

    /// <summary>Creates or upgrades the tables.</summary>
    /// <remarks>
    /// Only the owner of a file may read and write it (mode 0600). On Windows the access list of the folder decides. SQLite gives its log
    /// files the mode of the database.
    /// </remarks>
    /// <exception cref="YipaiStorageException">YP0402 to YP0404, YP0407 to YP0409: the database was not changed.</exception>
    public override async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await base.MigrateAsync(cancellationToken).ConfigureAwait(false);
        string path = new SqliteConnectionStringBuilder(_connectionString).DataSource;
        foreach (string file in new[] { path, $"{path}-wal", $"{path}-shm" })
        {
            if (!OperatingSystem.IsWindows() && File.Exists(file))
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // The write-ahead log keeps earlier pages with their deleted data until a checkpoint empties it.
    private protected override Task SweepFilesAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);

    private protected override DbConnection CreateConnection() => new SqliteConnection(_connectionString);

    private protected override YipaiContext CreateContext() => _contexts.CreateDbContext();

    private protected override YipaiContext CreateContext(DbConnection connection) =>
        new SqliteYipaiContext(new DbContextOptionsBuilder<SqliteYipaiContext>().UseSqlite(connection).Options);

    // Let SQLite itself wait for another writer, because the retry loop of the driver sleeps far longer.
    private protected override Task StartAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;", cancellationToken);

    private protected override Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.ExecuteAsync("PRAGMA journal_mode = WAL;", cancellationToken);

    private protected override async Task<bool> HasHistoryAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.Command("SELECT 1 FROM sqlite_master WHERE name = @name", ("name", YipaiContext.HistoryTable))
            .FindOnceAsync(cancellationToken).ConfigureAwait(false) is not null;

    private protected override async Task<bool> IsForeignAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.Command("SELECT 1 FROM sqlite_master LIMIT 1").FindOnceAsync(cancellationToken).ConfigureAwait(false) is not null;

    private protected override YipaiStorageException Explain(DbException exception) =>
        exception is not SqliteException sqlite ? YipaiStorageException.Failed(exception.GetType().Name, exception)
        : sqlite.SqliteErrorCode switch
        {
            11 or 26 => YipaiStorageException.Damaged(exception),
            8 or 14 => YipaiStorageException.Unreachable(exception),
            10 or 13 => YipaiStorageException.DiskFull(exception),
            int code => YipaiStorageException.Failed($"SQLite {code.ToString(CultureInfo.InvariantCulture)}", exception),
        };
}
