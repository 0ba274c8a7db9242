namespace Yipai.Client.Sessions;

/// <summary>A session store without a session, so that a part of the client acts for the visitor of this host.</summary>
internal sealed class NobodySignedIn : ISessionStore
{
    private NobodySignedIn()
    {
    }

    public static NobodySignedIn Instance { get; } = new();

    /// <inheritdoc/>
    public ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<AccountSession?>(null);

    /// <inheritdoc/>
    public ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A visitor has no session. Sign in with AccountClient.");
}
