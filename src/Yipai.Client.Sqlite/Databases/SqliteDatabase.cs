using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>The device's database: opened at first use, one connection, every write on disk before it returns.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry_id TEXT NOT NULL UNIQUE, subject_id TEXT NOT NULL, kind INTEGER NOT NULL,
            state INTEGER NOT NULL, attempts INTEGER NOT NULL, queued_at INTEGER NOT NULL, next_attempt INTEGER NOT NULL, payload BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS outbox_photo (
            entry_id TEXT NOT NULL REFERENCES outbox (entry_id) ON DELETE CASCADE, digest TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (entry_id, digest));
        CREATE TABLE IF NOT EXISTS consent_entry (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry_id TEXT NOT NULL UNIQUE, handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, content BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS draft (draft_id TEXT PRIMARY KEY, kept_at INTEGER NOT NULL, content BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS draft_photo (
            draft_id TEXT NOT NULL REFERENCES draft (draft_id) ON DELETE CASCADE, digest TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (draft_id, digest));
        CREATE TABLE IF NOT EXISTS session (id INTEGER PRIMARY KEY CHECK (id = 1), content BLOB NOT NULL);
        UPDATE outbox SET state = 2 WHERE state = 1;
        """;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;

    /// <summary>Names the file; touches no disk.</summary>
    public SqliteDatabase(string path) =>
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync().ConfigureAwait(false);
        }

        _gate.Dispose();
    }

    /// <summary>Runs work in one transaction, alone.</summary>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed; nothing of the work was kept.</exception>
    internal async ValueTask<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SqliteConnection connection = _connection ??= Open();
            using SqliteTransaction transaction = connection.BeginTransaction();
            T result = work(connection);
            transaction.Commit();
            return result;
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.From(exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();

            // An entry found as being sent was cut off by a crash: its outcome is unknown, its key stays.
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = Schema;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
