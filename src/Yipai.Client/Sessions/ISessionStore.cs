namespace Yipai.Client.Sessions;

/// <summary>Stores the session of the signed-in person, in a keychain, an encrypted file or memory.</summary>
public interface ISessionStore
{
    /// <summary>Returns the session, or null if nobody is signed in.</summary>
    ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default);

    /// <summary>Stores a session, or deletes the stored session if the argument is null.</summary>
    ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default);
}
