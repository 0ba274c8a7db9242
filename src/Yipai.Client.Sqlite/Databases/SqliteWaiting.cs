using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Runs the statements that may meet the lock of another process, and waits for it without holding a thread.</summary>
/// <remarks>
/// Microsoft.Data.Sqlite waits for a lock with <c>Thread.Sleep</c> on the caller's thread. So the statements that can meet a lock go to
/// SQLite directly: opening, and <c>BEGIN IMMEDIATE</c>. Whoever has passed that holds the only write lock, and no later statement has to
/// wait.
/// </remarks>
internal sealed class SqliteWaiting(TimeProvider time)
{
    private const int PrimaryCode = 0xFF;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Executes statements, again and again while another process holds the lock, for at most 30 seconds.</summary>
    /// <exception cref="YipaiClientException">YP0322: another process held the lock all the time.</exception>
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

    /// <summary>Ends the transaction without keeping its work. SQLite may have ended it already, which is no error here.</summary>
    public static void RollBack(SqliteConnection connection) => raw.sqlite3_exec(connection.Handle, "ROLLBACK");
}
