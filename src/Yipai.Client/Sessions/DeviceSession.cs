namespace Yipai.Client.Sessions;

/// <summary>Acts as the session of a device, which its options hold and which no sign-in changes.</summary>
internal sealed class DeviceSession(YipaiDeviceOptions device) : ISessionStore
{
    private readonly AccountSession _session = device.Session;

    /// <inheritdoc/>
    public ValueTask<AccountSession?> FindAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<AccountSession?>(_session);

    /// <inheritdoc/>
    public ValueTask KeepAsync(AccountSession? session, CancellationToken cancellationToken = default) =>
        session is null ? ValueTask.CompletedTask : throw YipaiClientException.DeviceCannotChoose();
}
