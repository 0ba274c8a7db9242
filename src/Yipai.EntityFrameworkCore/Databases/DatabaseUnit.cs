using System.Data.Common;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>The one connection and transaction of a unit of work that is running.</summary>
internal sealed class DatabaseUnit(DbConnection connection, DbTransaction transaction)
{
    public DbConnection Connection { get; } = connection;

    public DbTransaction Transaction { get; } = transaction;

    /// <summary>Whether a statement or an inner unit failed; then the whole is rolled back, even if somebody caught the error.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Whether the files are swept after the commit; no transaction may hold that.</summary>
    public bool IsSweepDue { get; set; }

    /// <summary>Runs a part of the unit and remembers its failure.</summary>
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
