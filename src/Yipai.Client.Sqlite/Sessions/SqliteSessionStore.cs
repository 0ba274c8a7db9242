using Yipai.Client.Sessions;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Sessions;

/// <summary>Keeps the session of the person who is signed in on this device, encrypted.</summary>
internal sealed class SqliteSessionStore(SqliteDatabase database, IOutboxProtector protector) : ISessionStore
{
    private static readonly byte[] RowName = "session"u8.ToArray();

    /// <inheritdoc/>
    /// <remarks>If the session cannot be decrypted or understood, the person counts as signed out and can sign in again.</remarks>
    public async ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default)
    {
        byte[]? content = await database.RunAsync(
            connection => connection.FindOne("SELECT content FROM session", row => row.GetValue(0) as byte[]), cancellationToken)
                .ConfigureAwait(false);
        return content is not null
            && await protector.TryOpenAsync(content, RowName, cancellationToken).ConfigureAwait(false) is { } plain
                ? SessionFormat.Read(plain)
                : null;
    }

    /// <inheritdoc/>
    public async ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default)
    {
        byte[]? content = null;
        if (session is not null)
        {
            await database.OpenAsync(cancellationToken).ConfigureAwait(false);
            content = await protector.SealAsync(SessionFormat.Write(session), RowName, cancellationToken).ConfigureAwait(false);
        }

        await database.RunAsync(
            connection => content is null
                ? connection.Execute("DELETE FROM session")
                : connection.Execute(
                    "INSERT INTO session (id, content) VALUES (1, $content) ON CONFLICT (id) DO UPDATE SET content = $content",
                    ("$content", content)),
            cancellationToken).ConfigureAwait(false);
    }
}
