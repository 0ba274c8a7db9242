using System.Data.Common;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>The connection and the transaction of a running unit of work.</summary>
internal sealed class DatabaseUnit(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    public DbConnection Connection { get; } = connection;

    public DbTransaction Transaction { get; } = transaction;

    /// <summary>Gets or sets the EF context of the unit, or null before its first query.</summary>
    /// <remarks>It tracks no rows.</remarks>
    public YipaiContext? Context { get; set; }

    /// <summary>Gets or sets whether a statement or an inner unit failed.</summary>
    /// <remarks>If so, the whole unit is rolled back, even if the work caught the error.</remarks>
    public bool HasFailed { get; set; }

    /// <summary>Gets or sets whether the files are swept after the commit, because a sweep cannot run inside a transaction.</summary>
    public bool IsSweepDue { get; set; }

    /// <summary>Disposes the context.</summary>
    /// <remarks>Connection and transaction belong to the caller.</remarks>
    public ValueTask DisposeAsync() => Context?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Runs a part of the unit and records its failure.</summary>
    public async Task<T> JoinAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch
        {
            HasFailed = true;
            throw;
        }
    }
}
