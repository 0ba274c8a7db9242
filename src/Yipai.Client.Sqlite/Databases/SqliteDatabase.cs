using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Represents the database of this device.</summary>
/// <remarks>
/// It opens one connection at first use, and a write returns only when it is on disk. The first write that adds something creates the
/// file. Until then reads and erasures run on an empty database in memory. A host that has not asked anybody for consent yet therefore
/// leaves nothing on the device.
/// </remarks>
internal sealed class SqliteDatabase : IDisposable, IAsyncDisposable
{
    private const string Settings = """
        PRAGMA busy_timeout = 0;
        PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA journal_mode = WAL;
        PRAGMA wal_autocheckpoint = 32;
        PRAGMA journal_size_limit = 131072;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        """;

    private readonly string _connectionString;
    private readonly SqliteWaiting _waiting;
    private readonly SqliteSpace _space;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteConnection? _connection;
    private bool _isClosed;

    /// <summary>Creates the database object for a file, without any access to the disk.</summary>
    public SqliteDatabase(string path, TimeProvider? time = null)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString();
        _waiting = new SqliteWaiting(time ?? TimeProvider.System);
        _space = new SqliteSpace(path);
    }

    /// <summary>Gets the path of the database file.</summary>
    public string Path { get; }

    /// <summary>Waits for the running work to end, and then closes the file.</summary>
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

    /// <summary>Opens the file, and creates the file if it is missing.</summary>
    /// <remarks>A store calls this method before it encrypts, so that nobody creates a key for a file that cannot be used.</remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314, YP0321, YP0322: the file cannot be opened.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken) =>
        await AloneAsync(_ => ValueTask.FromResult(true), creates: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Runs work in one transaction, while no other thread or process can write.</summary>
    /// <remarks>The work must not wait for anything else, because it holds the only write lock of the file.</remarks>
    /// <exception cref="YipaiClientException">YP0310 to YP0314, YP0321, YP0322: the store failed and undid the whole work.</exception>
    public ValueTask<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        AloneAsync(connection => TransactAsync(connection, work, cancellationToken), creates: false, cancellationToken);

    /// <summary>Runs work that adds <paramref name="bytes"/> bytes in one transaction.</summary>
    /// <remarks>Throws YP0311 before the work begins if the disk has no room for them.</remarks>
    public ValueTask<T> RunAddingAsync<T>(long bytes, Func<SqliteConnection, T> work, CancellationToken cancellationToken) => AloneAsync(
        connection =>
        {
            _space.Demand(bytes);
            return TransactAsync(connection, work, cancellationToken);
        },
        creates: true,
        cancellationToken);

    /// <summary>Runs work that frees space, now or later, in one transaction.</summary>
    /// <remarks>The work succeeds on a full disk too.</remarks>
    public ValueTask<T> RunFreeingAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => AloneAsync(
        async connection =>
        {
            try
            {
                return await TransactAsync(connection, work, cancellationToken).ConfigureAwait(false);
            }
            catch (SqliteException exception) when (SqliteErrors.IsFull(exception))
            {
                return await RunOnFullDiskAsync(connection, work, cancellationToken).ConfigureAwait(false);
            }
        },
        creates: false,
        cancellationToken);

    /// <summary>Returns freed space to the disk, and creates the reserve file again if it was used.</summary>
    public async ValueTask GiveBackAsync(CancellationToken cancellationToken) => await AloneAsync(
        connection =>
        {
            SqliteSpace.Shrink(connection, all: false);
            _space.Take();
            return ValueTask.FromResult(true);
        },
        creates: true,
        cancellationToken).ConfigureAwait(false);

    private async ValueTask<T> RunOnFullDiskAsync<T>(
        SqliteConnection connection, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        _space.MakeRoom(connection);
        connection.FindAll("PRAGMA secure_delete = FAST", _ => 0);
        try
        {
            T result = await TransactAsync(connection, work, cancellationToken).ConfigureAwait(false);
            SqliteSpace.Shrink(connection, all: true);
            return result;
        }
        finally
        {
            connection.FindAll("PRAGMA secure_delete = ON", _ => 0);
        }
    }

    private async ValueTask<T> TransactAsync<T>(
        SqliteConnection connection, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _waiting.ExecuteAsync(connection, "BEGIN IMMEDIATE", cancellationToken).ConfigureAwait(false);
        try
        {
            T result = work(connection);
            connection.Execute("COMMIT");
            return result;
        }
        catch
        {
            SqliteWaiting.RollBack(connection);
            throw;
        }
    }

    private async ValueTask<T> AloneAsync<T>(Func<SqliteConnection, ValueTask<T>> work, bool creates, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isClosed)
            {
                throw YipaiClientException.Disposed();
            }

            if (_connection is null && !creates && !File.Exists(Path))
            {
                return await RunOnEmptyAsync(work, cancellationToken).ConfigureAwait(false);
            }

            _connection ??= await ConnectAsync(cancellationToken).ConfigureAwait(false);
            return await work(_connection).ConfigureAwait(false);
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

    private async ValueTask<T> RunOnEmptyAsync<T>(Func<SqliteConnection, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        using var empty = new SqliteConnection("Data Source=:memory:");
        empty.Open();
        await TransactAsync(empty, Migrate, cancellationToken).ConfigureAwait(false);
        return await work(empty).ConfigureAwait(false);
    }

    private void Close()
    {
        _isClosed = true;
        _connection?.Dispose();
        _connection = null;
        _gate.Release();
    }

    private async ValueTask<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            OwnerOnlyFile.CreateIfMissing(Path);
            connection.Open();
            await _waiting.ExecuteAsync(connection, Settings, cancellationToken).ConfigureAwait(false);
            await TransactAsync(connection, Migrate, cancellationToken).ConfigureAwait(false);
            _space.Take();
            OwnerOnlyFile.Tighten(Path, $"{Path}-wal", $"{Path}-shm");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static bool Migrate(SqliteConnection connection)
    {
        SqliteSchema.Migrate(connection);
        return true;
    }
}
