using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Runs statements that may meet the lock of another process, and waits for the lock without blocking a thread.</summary>
/// <remarks>
/// Microsoft.Data.Sqlite waits for a lock with <c>Thread.Sleep</c> on the caller's thread. This class therefore sends the statements that
/// can meet a lock to SQLite directly: the settings at opening, and <c>BEGIN IMMEDIATE</c>. After <c>BEGIN IMMEDIATE</c> the connection
/// holds the only write lock, so no later statement has to wait.
/// </remarks>
internal sealed class SqliteWaiting(TimeProvider time)
{
    private const int PrimaryCode = 0xFF;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Executes statements, and tries again for at most 30 seconds while another process holds the lock.</summary>
    /// <exception cref="YipaiClientException">YP0322: another process held the lock for 30 seconds.</exception>
    public async ValueTask ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        TimeSpan pause = FirstPause;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int result = raw.sqlite3_exec(connection.Handle, sql);
            if ((result & PrimaryCode) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
            {
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
                return;
            }

            if (time.GetElapsedTime(start) >= Patience)
            {
                throw SqliteErrors.Locked();
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Rolls the transaction back.</summary>
    /// <remarks>The method ignores the error if SQLite has already ended the transaction.</remarks>
    public static void RollBack(SqliteConnection connection) => raw.sqlite3_exec(connection.Handle, "ROLLBACK");
}
