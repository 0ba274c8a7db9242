using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>The database under the stores; opened at first use.</summary>
public abstract class YipaiDatabase : IDisposable
{
    private volatile bool _isCurrent;

    private protected YipaiDatabase()
    {
    }

    /// <summary>Brings an empty or older database to this version's tables, whole or not at all.</summary>
    /// <remarks>Several processes may call it at once; one migrates and the others wait.</remarks>
    /// <exception cref="YipaiStorageException">YP0402 to YP0404, YP0407 to YP0409: the database was left as it was.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken = default) =>
        OpenAsync(
            async context =>
            {
                await ReadAppliedAsync(context, cancellationToken).ConfigureAwait(false);
                await PrepareAsync(context, cancellationToken).ConfigureAwait(false);

                // Not EF's own run of migrations: a process killed in it leaves a lock in SQLite that nobody takes away.
                IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);
                await LockAsync(context, cancellationToken).ConfigureAwait(false);
                string[] applied = await ReadAppliedAsync(context, cancellationToken).ConfigureAwait(false);
                if (applied.Length < context.Database.GetMigrations().Count())
                {
                    string script = context.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), options: MigrationsSqlGenerationOptions.NoTransactions);
                    await context.ExecuteAsync(script, cancellationToken).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }

                _isCurrent = true;
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Runs work on an open connection to tables of this version.</summary>
    internal Task<T> RunAsync<T>(Func<YipaiContext, Task<T>> work, CancellationToken cancellationToken) =>
        OpenAsync(
            async context =>
            {
                if (!_isCurrent)
                {
                    string[] applied = await ReadAppliedAsync(context, cancellationToken).ConfigureAwait(false);
                    _isCurrent = applied.Length == context.Database.GetMigrations().Count() ? true : throw YipaiStorageException.NotMigrated();
                }

                return await work(context).ConfigureAwait(false);
            },
            cancellationToken);

    private protected abstract YipaiContext CreateContext();

    /// <summary>Whether the table of applied migrations is there.</summary>
    private protected abstract Task<bool> HasHistoryAsync(YipaiContext context, CancellationToken cancellationToken);

    /// <summary>Whether there are tables although no migration of ours was applied.</summary>
    private protected abstract Task<bool> IsForeignAsync(YipaiContext context, CancellationToken cancellationToken);

    /// <summary>What stands before the first statement on a connection.</summary>
    private protected virtual Task StartAsync(YipaiContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What no transaction may hold.</summary>
    private protected virtual Task PrepareAsync(YipaiContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets one process migrate at a time, until its transaction ends.</summary>
    private protected virtual Task LockAsync(YipaiContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    private protected abstract YipaiStorageException Explain(DbException exception);

    private async Task<T> OpenAsync<T>(Func<YipaiContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            YipaiContext context = CreateContext();
            await using ConfiguredAsyncDisposable _ = context.ConfigureAwait(false);
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await StartAsync(context, cancellationToken).ConfigureAwait(false);
            return await work(context).ConfigureAwait(false);
        }
        catch (Exception exception) when ((exception as DbException ?? exception.InnerException as DbException) is { } cause)
        {
            throw Explain(cause);
        }
    }

    // EF's own reading finds out by an error whether the table is there, and the error ends a PostgreSQL transaction.
    private async Task<string[]> ReadAppliedAsync(YipaiContext context, CancellationToken cancellationToken)
    {
        string[] applied = await HasHistoryAsync(context, cancellationToken).ConfigureAwait(false)
            ? [.. await context.Command($"SELECT \"MigrationId\" FROM {YipaiContext.HistoryTable} ORDER BY 1")
                .ReadOnceAsync(row => row.GetString(0), cancellationToken).ConfigureAwait(false)]
            : [];
        return applied.Except(context.Database.GetMigrations()).Any() ? throw YipaiStorageException.NewerSchema()
            : applied.Length == 0 && await IsForeignAsync(context, cancellationToken).ConfigureAwait(false) ? throw YipaiStorageException.Foreign()
            : applied;
    }
}
