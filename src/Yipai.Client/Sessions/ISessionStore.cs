namespace Yipai.Client.Sessions;

/// <summary>Where a host keeps who is signed in: a keychain, a sealed file, or memory.</summary>
public interface ISessionStore
{
    /// <summary>The session, or null where nobody is signed in.</summary>
    ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps a session, or forgets it when null.</summary>
    ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default);
}
