namespace Yipai.Client.Sessions;

/// <summary>A session that ends with the process.</summary>
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
