using System.Text;
using Yipai.Client.Sessions;

namespace Yipai.Client.Sqlite;

/// <summary>Who is signed in on this device, sealed.</summary>
public sealed class SqliteSessionStore : ISessionStore
{
    private const string Closing = "closing";

    private static readonly byte[] RowName = "session"u8.ToArray();

    private readonly SqliteDatabase _database;
    private readonly IOutboxProtector _protector;

    /// <summary>Puts the parts together; touches no disk.</summary>
    public SqliteSessionStore(SqliteDatabase database, IOutboxProtector protector)
    {
        _database = database;
        _protector = protector;
    }

    /// <inheritdoc/>
    public async ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default)
    {
        byte[]? content = await _database.RunAsync(
            connection => connection.FindOne("SELECT content FROM session", row => row.GetFieldValue<byte[]>(0)), cancellationToken).ConfigureAwait(false);
        return content is null ? null : Encoding.UTF8.GetString(_protector.Open(content, RowName)).Split('\n') switch
        {
            [var subjectId, var token] => new AccountSession(subjectId, token),
            [var subjectId, var token, Closing] => new AccountSession(subjectId, token) { IsClosing = true },
            _ => throw SqliteErrors.CannotOpen(),
        };
    }

    /// <inheritdoc/>
    public async ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default) =>
        await _database.RunAsync(
            connection => session is null
                ? connection.Execute("DELETE FROM session")
                : connection.Execute(
                    "INSERT INTO session (id, content) VALUES (1, $content) ON CONFLICT (id) DO UPDATE SET content = $content",
                    ("$content", _protector.Seal(Encoding.UTF8.GetBytes(TextOf(session)), RowName))),
            cancellationToken).ConfigureAwait(false);

    private static string TextOf(AccountSession session) => $"{session.SubjectId}\n{session.Token}{(session.IsClosing ? $"\n{Closing}" : "")}";
}
