using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>The database under the stores; opened at first use.</summary>
public abstract class YipaiDatabase : IDisposable
{
    private readonly Lazy<string[]> _migrations;
    private readonly AsyncLocal<DatabaseUnit?> _unit = new();
    private volatile bool _isCurrent;

    private protected YipaiDatabase() => _migrations = new Lazy<string[]>(() =>
    {
        using YipaiContext context = CreateContext();
        return [.. context.Database.GetMigrations()];
    });

    /// <summary>Brings an empty or older database to this version's tables, whole or not at all.</summary>
    /// <remarks>Several processes may call it at once; one migrates and the others wait.</remarks>
    /// <exception cref="YipaiStorageException">YP0402 to YP0404, YP0407 to YP0409: the database was left as it was.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken = default) =>
        OpenAsync(
            async connection =>
            {
                await ReadAppliedAsync(connection, cancellationToken).ConfigureAwait(false);
                await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);

                // Not EF's own run of migrations: a process killed in it leaves a lock in SQLite that nobody takes away.
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

    /// <summary>Runs plain statements on tables of this version.</summary>
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

    /// <summary>Runs statements that are kept together if the work returns true; inside a unit the unit decides.</summary>
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

    /// <summary>Runs work whose statements, whatever store makes them, share one transaction.</summary>
    internal Task<T> RunUnitAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _unit.Value is { } outer
            ? outer.JoinAsync(() => work(cancellationToken))
            : RunAsync(
                async connection =>
                {
                    DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                    await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);
                    var unit = new DatabaseUnit(connection, transaction);

                    // Seen by what the work calls and by nobody else; it ends with this method.
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

    /// <summary>Runs a query through the model, on tables of this version.</summary>
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

    /// <summary>Takes what was deleted out of the files beside the tables too, as far as a client can.</summary>
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

    private protected abstract DbConnection CreateConnection();

    private protected abstract YipaiContext CreateContext();

    /// <summary>Makes a context on a connection that somebody else opened and closes.</summary>
    private protected abstract YipaiContext CreateContext(DbConnection connection);

    /// <summary>Whether the table of applied migrations is there.</summary>
    private protected abstract Task<bool> HasHistoryAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether there are tables although no migration of ours was applied.</summary>
    private protected abstract Task<bool> IsForeignAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>What stands before the first statement on a connection.</summary>
    private protected virtual Task StartAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What no transaction may hold.</summary>
    private protected virtual Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets one process migrate at a time, until its transaction ends.</summary>
    private protected virtual Task LockAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected abstract YipaiStorageException Explain(DbException exception);

    private Task<T> QueryInAsync<T>(DatabaseUnit unit, Func<YipaiContext, Task<T>> work, CancellationToken cancellationToken) =>
        ExplainAsync(() => unit.JoinAsync(async () =>
        {
            YipaiContext context = CreateContext(unit.Connection);
            await using ConfiguredAsyncDisposable _ = context.ConfigureAwait(false);
            await context.Database.UseTransactionAsync(unit.Transaction, cancellationToken).ConfigureAwait(false);
            return await work(context).ConfigureAwait(false);
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

    // EF's own reading finds out by an error whether the table is there, and the error ends a PostgreSQL transaction.
    private async Task<string[]> ReadAppliedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        string[] applied = await HasHistoryAsync(connection, cancellationToken).ConfigureAwait(false)
            ? [.. await connection.Command($"SELECT \"MigrationId\" FROM {YipaiContext.HistoryTable} ORDER BY 1")
                .ReadOnceAsync(row => row.GetString(0), cancellationToken).ConfigureAwait(false)]
            : [];
        return applied.Except(_migrations.Value).Any() ? throw YipaiStorageException.NewerSchema()
            : applied.Length == 0 && await IsForeignAsync(connection, cancellationToken).ConfigureAwait(false) ? throw YipaiStorageException.Foreign()
            : applied;
    }

    private string ScriptFrom(string? lastApplied)
    {
        using YipaiContext context = CreateContext();
        return context.GetService<IMigrator>().GenerateScript(lastApplied, options: MigrationsSqlGenerationOptions.NoTransactions);
    }
}
