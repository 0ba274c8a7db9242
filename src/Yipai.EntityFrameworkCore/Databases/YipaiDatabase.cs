using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>The database of the stores, which opens at the first use.</summary>
public abstract class YipaiDatabase : IYipaiStorage, IDisposable
{
    private readonly Lazy<string[]> _migrations;
    private readonly AsyncLocal<DatabaseUnit?> _unit = new();
    private volatile bool _isCurrent;

    private protected YipaiDatabase() => _migrations = new Lazy<string[]>(() =>
    {
        using YipaiContext context = CreateContext();
        return [.. context.Database.GetMigrations()];
    });

    /// <summary>Creates or upgrades the tables of an empty or older database in one transaction.</summary>
    /// <remarks>Several processes may call it at the same time. One migrates and the others wait.</remarks>
    /// <exception cref="YipaiStorageException">YP0402 to YP0404, YP0407 to YP0409: the database was not changed.</exception>
    public virtual Task MigrateAsync(CancellationToken cancellationToken = default) =>
        OpenAsync(
            async connection =>
            {
                await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false);
                await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);

                // Do not use the migrator of EF: if its process is killed, it leaves a lock in SQLite that nobody removes.
                DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);
                await LockAsync(connection, cancellationToken).ConfigureAwait(false);
                string[] applied = await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false);
                if (applied.Length < _migrations.Value.Length)
                {
                    await connection.ExecuteAsync(ScriptFrom(applied.LastOrDefault()), cancellationToken).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }

                _isCurrent = true;
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Runs plain SQL statements after a check that the tables have this version.</summary>
    internal Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        _unit.Value is { } unit
            ? ExplainAsync(() => unit.JoinAsync(() => work(unit.Connection)))
            : OpenAsync(
                async connection =>
                {
                    await CheckAsync(connection, cancellationToken).ConfigureAwait(false);
                    return await work(connection).ConfigureAwait(false);
                },
                cancellationToken);

    /// <summary>Runs one plain SQL statement, and returns the number of rows that it changed.</summary>
    internal Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params (string Name, object Value)[] parameters) =>
        RunAsync(connection => connection.Command(sql, parameters).ExecuteOnceAsync(cancellationToken), cancellationToken);

    /// <summary>Runs statements in one transaction, which commits if the work returns true.</summary>
    /// <remarks>Inside a unit of work the unit decides.</remarks>
    internal Task<bool> TransactAsync(Func<DbConnection, Task<bool>> work, CancellationToken cancellationToken) =>
        _unit.Value is not null
            ? RunAsync(work, cancellationToken)
            : RunAsync(
                async connection =>
                {
                    DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);
                    bool isKept = await work(connection).ConfigureAwait(false);
                    if (isKept)
                    {
                        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    }

                    return isKept;
                },
                cancellationToken);

    /// <summary>Runs work in which the statements of all stores share one transaction.</summary>
    internal Task<T> RunUnitAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _unit.Value is { } outer
            ? outer.JoinAsync(() => work(cancellationToken))
            : RunAsync(
                async connection =>
                {
                    DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);
                    var unit = new DatabaseUnit(connection, transaction);
                    await using ConfiguredAsyncDisposable __ = unit.ConfigureAwait(false);

                    // Only the calls of this work see the unit, and it ends with this method.
                    _unit.Value = unit;
                    T result = await work(cancellationToken).ConfigureAwait(false);
                    _unit.Value = null;
                    if (unit.HasFailed)
                    {
                        throw YipaiStorageException.UnitFailed();
                    }

                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    if (unit.IsSweepDue)
                    {
                        await SweepFilesAsync(connection, cancellationToken).ConfigureAwait(false);
                    }

                    return result;
                },
                cancellationToken);

    /// <summary>Runs a query through the EF model after a check that the tables have this version.</summary>
    internal Task<T> QueryAsync<T>(Func<YipaiContext, Task<T>> work, CancellationToken cancellationToken) =>
        _unit.Value is { } unit ? QueryInAsync(unit, work, cancellationToken) : ExplainAsync(async () =>
        {
            YipaiContext context = CreateContext();
            await using ConfiguredAsyncDisposable _ = context.ConfigureAwait(false);
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            DbConnection connection = context.Database.GetDbConnection();
            await StartAsync(connection, cancellationToken).ConfigureAwait(false);
            await CheckAsync(connection, cancellationToken).ConfigureAwait(false);
            return await work(context).ConfigureAwait(false);
        });

    /// <summary>Removes deleted data from the files beside the tables too, as far as a client can.</summary>
    internal Task SweepAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (_unit.Value is { } unit)
        {
            unit.IsSweepDue = true;
            return Task.CompletedTask;
        }

        return SweepFilesAsync(connection, cancellationToken);
    }

    /// <summary>The same on a connection of its own.</summary>
    internal Task SweepAsync(CancellationToken cancellationToken) => RunAsync(
        async connection =>
        {
            await SweepAsync(connection, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private protected virtual Task SweepFilesAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gets the words that make a query lock its rows until the transaction ends, or nothing where writers run in turn.</summary>
    internal virtual string RowLock => "";

    /// <summary>Gets the words that make a query lock its rows and leave out those that another transaction holds, or nothing.</summary>
    internal virtual string ClaimLock => "";

    private protected abstract DbConnection CreateConnection();

    private protected abstract YipaiContext CreateContext();

    /// <summary>Creates a context on a connection that the caller opens and closes.</summary>
    private protected abstract YipaiContext CreateContext(DbConnection connection);

    /// <summary>Indicates whether the table of applied migrations exists.</summary>
    private protected abstract Task<bool> HasHistoryAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Indicates whether there are tables although none of our migrations was applied.</summary>
    private protected abstract Task<bool> IsForeignAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Runs the settings that a new connection needs.</summary>
    private protected virtual Task StartAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs the settings that cannot run inside a transaction.</summary>
    private protected virtual Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes the lock that lets only one process migrate, until its transaction ends.</summary>
    private protected virtual Task LockAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected abstract YipaiStorageException Explain(DbException exception);

    private Task<T> QueryInAsync<T>(DatabaseUnit unit, Func<YipaiContext, Task<T>> work, CancellationToken cancellationToken) =>
        ExplainAsync(() => unit.JoinAsync(async () =>
        {
            // Making a context takes longer than most queries, so the queries of a unit share one.
            if (unit.Context is null)
            {
                unit.Context = CreateContext(unit.Connection);
                unit.Context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                await unit.Context.Database.UseTransactionAsync(unit.Transaction, cancellationToken).ConfigureAwait(false);
            }

            return await work(unit.Context).ConfigureAwait(false);
        }));

    private Task<T> OpenAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        ExplainAsync(async () =>
        {
            DbConnection connection = CreateConnection();
            await using ConfiguredAsyncDisposable _ = connection.ConfigureAwait(false);
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await StartAsync(connection, cancellationToken).ConfigureAwait(false);
            return await work(connection).ConfigureAwait(false);
        });

    private async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when ((exception as DbException ?? exception.InnerException as DbException) is { } cause)
        {
            throw Explain(cause);
        }
    }

    private async Task CheckAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (!_isCurrent)
        {
            string[] applied = await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false);
            _isCurrent = applied.Length == _migrations.Value.Length ? true : throw YipaiStorageException.NotMigrated();
        }
    }

    // EF provokes an error to find out whether the table exists, and an error ends a PostgreSQL transaction.
    private async Task<string[]> ReadAppliedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        string[] applied = await HasHistoryAsync(connection, cancellationToken).ConfigureAwait(false)
            ? [.. await connection.Command($"SELECT \"MigrationId\" FROM {YipaiContext.HistoryTable} ORDER BY 1")
                .ReadOnceAsync(row => row.GetString(0), cancellationToken).ConfigureAwait(false)]
            : [];
        return applied.Except(_migrations.Value).Any() ? throw YipaiStorageException.NewerSchema()
            : applied.Length == 0 && await IsForeignAsync(connection, cancellationToken).ConfigureAwait(false)
                ? throw YipaiStorageException.Foreign()
            : applied;
    }

    private string ScriptFrom(string? lastApplied)
    {
        using YipaiContext context = CreateContext();
        return context.GetService<IMigrator>().GenerateScript(lastApplied, options: MigrationsSqlGenerationOptions.NoTransactions);
    }
}
