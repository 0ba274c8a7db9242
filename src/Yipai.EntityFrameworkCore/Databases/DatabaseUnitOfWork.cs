using Yipai.Privacy.Server;

namespace Yipai.EntityFrameworkCore.Databases;

/// <summary>Runs units of work in a database, and every store of this database joins the transaction.</summary>
/// <remarks>
/// SQLite has one writer, so other writers wait until the unit ends, at most 30 seconds. The unit is rolled back even if the work catches
/// an error of a store, because PostgreSQL ends a transaction at its first error.
/// </remarks>
internal sealed class DatabaseUnitOfWork(YipaiDatabase database) : IYipaiUnitOfWork
{
    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">
    /// The database failed. YP0411: the work caught an error of a store, so nothing was stored.
    /// </exception>
    public Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return database.RunUnitAsync(work, cancellationToken);
    }
}
