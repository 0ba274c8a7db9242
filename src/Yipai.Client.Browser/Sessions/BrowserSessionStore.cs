using Yipai.Client.Browser.Databases;
using Yipai.Client.Sessions;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Sessions;

/// <summary>Keeps the session of the person who is signed in on this page, encrypted.</summary>
internal sealed class BrowserSessionStore(BrowserDatabase database, IOutboxProtector protector) : ISessionStore
{
    private const string Key = "session";
    private const string Part = "session/";

    private static readonly byte[] RowName = "session"u8.ToArray();

    /// <inheritdoc/>
    /// <remarks>If the session cannot be decrypted or understood, the person counts as signed out and can sign in again.</remarks>
    public async ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default) =>
        await database.ReadContentAsync(Part, cancellationToken).ConfigureAwait(false) is { } content
        && await protector.TryOpenAsync(content, RowName, cancellationToken).ConfigureAwait(false) is { } plain
            ? SessionFormat.Read(plain)
            : null;

    /// <inheritdoc/>
    public async ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default)
    {
        if (session is null)
        {
            await database.ChangeAsync(
                [],
                (_, changes) =>
                {
                    changes.Emptied.Add(Key);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
            return;
        }

        byte[] content = await protector.SealAsync(SessionFormat.Write(session), RowName, cancellationToken).ConfigureAwait(false);
        await database.ChangeAsync(
            [],
            new Dictionary<string, byte[]> { [Part] = content },
            (_, changes) =>
            {
                changes.Stored.Add(Part);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
