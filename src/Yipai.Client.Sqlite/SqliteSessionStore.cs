using System.Text;
using Yipai.Client.Sessions;

namespace Yipai.Client.Sqlite;

/// <summary>Who is signed in on this device, sealed.</summary>
public sealed class SqliteSessionStore(SqliteDatabase database, IOutboxProtector protector) : ISessionStore
{
    private static readonly byte[] RowName = "session"u8.ToArray();

    /// <inheritdoc/>
    public async ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default)
    {
        byte[]? content = await database.RunAsync(
            connection => connection.FindOne("SELECT content FROM session", row => row.GetFieldValue<byte[]>(0)), cancellationToken).ConfigureAwait(false);
        return content is null ? null
            : Encoding.UTF8.GetString(protector.Open(content, RowName)).Split('\n') is [var subjectId, var token] ? new AccountSession(subjectId, token)
            : throw SqliteErrors.CannotOpen();
    }

    /// <inheritdoc/>
    public async ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
            connection => session is null
                ? connection.Execute("DELETE FROM session")
                : connection.Execute(
                    "INSERT INTO session (id, content) VALUES (1, $content) ON CONFLICT (id) DO UPDATE SET content = $content",
                    ("$content", protector.Seal(Encoding.UTF8.GetBytes($"{session.SubjectId}\n{session.Token}"), RowName))),
            cancellationToken).ConfigureAwait(false);
}
