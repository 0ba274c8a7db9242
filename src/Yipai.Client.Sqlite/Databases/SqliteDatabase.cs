using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>The device's database: opened at first use, one connection, every write on disk before it returns.</summary>
internal sealed class SqliteDatabase : IDisposable, IAsyncDisposable
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
        CREATE TABLE IF NOT EXISTS consent_receipt (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry_id TEXT NOT NULL UNIQUE, subject_id TEXT NOT NULL, content BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS draft (draft_id TEXT PRIMARY KEY, kept_at INTEGER NOT NULL, content BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS draft_photo (
            draft_id TEXT NOT NULL REFERENCES draft (draft_id) ON DELETE CASCADE, digest TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (draft_id, digest));
        CREATE TABLE IF NOT EXISTS session (id INTEGER PRIMARY KEY CHECK (id = 1), content BLOB NOT NULL);
        UPDATE outbox SET state = 0 WHERE state IN (1, 2);
        """;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;
    private bool _isClosed;

    /// <summary>Names the file; touches no disk.</summary>
    public SqliteDatabase(string path) =>
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    /// <summary>Waits for the work that runs, and closes the file.</summary>
    public void Dispose()
    {
        _gate.Wait();
        Close();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        Close();
    }

    /// <summary>Opens the file if it is not open yet. Whoever writes calls it before sealing, so that no key is made for a file that cannot be used.</summary>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the file cannot be opened.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken) =>
        await AloneAsync(_ => ValueTask.FromResult(true), cancellationToken).ConfigureAwait(false);

    /// <summary>Runs work in one transaction, alone.</summary>
    /// <exception cref="YipaiClientException">YP0310 to YP0314: the store failed; nothing of the work was kept.</exception>
    public ValueTask<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        RunAsync(connection => ValueTask.FromResult(work(connection)), cancellationToken);

    /// <summary>The same for work that waits for the key while the transaction is open.</summary>
    public ValueTask<T> RunAsync<T>(Func<SqliteConnection, ValueTask<T>> work, CancellationToken cancellationToken) => AloneAsync(
        async connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            T result = await work(connection).ConfigureAwait(false);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    private async ValueTask<T> AloneAsync<T>(Func<SqliteConnection, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isClosed)
            {
                throw YipaiClientException.Disposed();
            }

            return await work(_connection ??= Open()).ConfigureAwait(false);
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

    private void Close()
    {
        _isClosed = true;
        _connection?.Dispose();
        _connection = null;
        _gate.Release();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();

            // An entry found as being sent was cut off by a crash: its outcome is unknown, so it is queued again under its key.
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
