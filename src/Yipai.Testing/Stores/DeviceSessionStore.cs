using Yipai.Client;
using Yipai.Client.Sessions;

namespace Yipai.Testing.Stores;

/// <summary>Accesses the session of a device from one process.</summary>
internal sealed class DeviceSessionStore(DeviceProcess process, ISessionStore sessions) : ISessionStore
{
    public ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default) =>
        process.RunAsync("session.find", false, () => sessions.FindAsync(cancellationToken), cancellationToken);

    public ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default) =>
        process.RunAsync("session.keep", session is not null, () => sessions.KeepAsync(session, cancellationToken), cancellationToken);
}
