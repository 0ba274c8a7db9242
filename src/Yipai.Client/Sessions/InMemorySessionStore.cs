namespace Yipai.Client.Sessions;

/// <summary>Keeps the session in memory until the process ends.</summary>
internal sealed class InMemorySessionStore : ISessionStore
{
    private AccountSession? _session;

    /// <inheritdoc/>
    public ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_session);

    /// <inheritdoc/>
    public ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default)
    {
        _session = session;
        return ValueTask.CompletedTask;
    }
}
