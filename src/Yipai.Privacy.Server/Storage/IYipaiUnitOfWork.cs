namespace Yipai.Privacy.Server;

/// <summary>Runs several writes in one transaction.</summary>
/// <remarks>
/// The transaction covers cases and their reporters, consent ledger, audit store, rights requests and disclosure records of one database.
/// Append to an <see cref="AuditLog"/> once and last: the head of the log is one row, and other units wait for it until this one ends.
/// </remarks>
/// <example>
/// <code>
/// int written = await app.Services.GetRequiredService&lt;IYipaiUnitOfWork&gt;().RunAsync(async stop =&gt;
/// {
///     await ledger.AppendAsync(record, stop);
///     return 1;
/// });
/// </code>
/// </example>
public interface IYipaiUnitOfWork
{
    /// <summary>Runs work in one transaction.</summary>
    /// <remarks>
    /// Inside another unit of the same database it joins that one. An exception that leaves the work rolls everything back. The work must
    /// not start two writes at the same time.
    /// </remarks>
    /// <param name="work">The work; what it appends through the registered stores belongs to the transaction.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default);
}
