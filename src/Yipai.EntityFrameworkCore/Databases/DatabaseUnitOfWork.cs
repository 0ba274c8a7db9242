using Yipai.Privacy.Server;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>Units of work in a database: every store over it joins the transaction.</summary>
/// <remarks>
/// SQLite has one writer, so a unit keeps other writers waiting until it ends, at most 30 seconds. An error that the work catches rolls the unit
/// back all the same, because PostgreSQL ends a transaction at its first error.
/// </remarks>
public sealed class DatabaseUnitOfWork(YipaiDatabase database) : IYipaiUnitOfWork
{
    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed. YP0411: the work caught an error of a store, so nothing was kept.</exception>
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return database.RunUnitAsync(work, cancellationToken);
    }
}
