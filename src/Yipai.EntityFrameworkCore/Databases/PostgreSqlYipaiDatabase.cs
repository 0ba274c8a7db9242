using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>A PostgreSQL database, for servers on several machines.</summary>
/// <remarks>The ledger is partitioned by person. A write is as durable as the server's <c>synchronous_commit</c> makes it.</remarks>
internal sealed class PostgreSqlYipaiDatabase : YipaiDatabase
{
    /// <summary>The number of the advisory lock.</summary>
    /// <remarks>It spells "Yipai" and only has to differ from the locks of other programs.</remarks>
    private const long MigrationLock = 0x5969706169;

    private readonly NpgsqlDataSource _source;
    private readonly PooledDbContextFactory<PostgreSqlYipaiContext> _contexts;

    /// <summary>Sets the connection string without connecting.</summary>
    /// <param name="connectionString">
    /// The connection string of Npgsql, such as <c>Host=db;Database=city;Username=city;Password=…</c>.
    /// </param>
    public PostgreSqlYipaiDatabase(string connectionString)
    {
        // The stores leave no state on a connection, so Npgsql need not reset it.
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = true });
        _contexts = new(new DbContextOptionsBuilder<PostgreSqlYipaiContext>()
            .UseNpgsql(_source, npgsql => npgsql.MigrationsHistoryTable(YipaiContext.HistoryTable))
            .ReplaceService<IMigrationsIdGenerator, NumberedMigrations>().Options);
    }

    /// <summary>Closes the connections.</summary>
    public override void Dispose() => _source.Dispose();

    internal override string RowLock => " FOR UPDATE";

    internal override string ClaimLock => " FOR UPDATE SKIP LOCKED";

    private protected override DbConnection CreateConnection() => _source.CreateConnection();

    private protected override YipaiContext CreateContext() => _contexts.CreateDbContext();

    private protected override YipaiContext CreateContext(DbConnection connection) =>
        new PostgreSqlYipaiContext(new DbContextOptionsBuilder<PostgreSqlYipaiContext>().UseNpgsql(connection).Options);

    // Do not use to_regclass here: it answers from a cache that waiting for the lock does not refresh.
    private protected override async Task<bool> HasHistoryAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.Command(
            "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = @name", ("name", YipaiContext.HistoryTable))
            .FindOnceAsync(cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Returns false, because other tables may share the database.</summary>
    /// <remarks>A foreign table with one of our names makes the migration fail.</remarks>
    private protected override Task<bool> IsForeignAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    private protected override Task LockAsync(DbConnection connection, CancellationToken cancellationToken) =>
        connection.Command("SELECT pg_advisory_xact_lock(@lock)", ("lock", MigrationLock)).ExecuteOnceAsync(cancellationToken);

    private protected override YipaiStorageException Explain(DbException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DuplicateTable } => YipaiStorageException.Foreign(exception),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.IoError } =>
            YipaiStorageException.DiskFull(exception),
        PostgresException
        {
            SqlState: ['5', '3' or '7', ..] or ['0', '8', ..] or ['2', '8', ..] or PostgresErrorCodes.InvalidCatalogName
        } =>
            YipaiStorageException.Unreachable(exception),
        PostgresException refused => YipaiStorageException.Failed($"PostgreSQL {refused.SqlState}", exception),
        _ => YipaiStorageException.Unreachable(exception),
    };
}
