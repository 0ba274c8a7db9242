using Yipai.Client.Consent;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Reads the permissions of the device, records their changes on this device, and decides what they open.</summary>
/// <remarks>
/// The records never leave the device, and they name no device. A registered <see cref="IDevicePermissionSource"/> reads the permissions;
/// without one, every permission counts as closed.
/// </remarks>
/// <example>
/// <code>
/// ProcessingDecision camera = await client.Permissions.DecideAsync(DevicePermission.Camera);
/// string why = camera.Explain("zh-CN");                          // when the host may not open the camera now
/// await client.Permissions.RefreshAsync();                       // when the app comes back
/// </code>
/// </example>
public class PermissionsClient
{
    /// <summary>The device in the records.</summary>
    /// <remarks>A real identifier would be one more item to collect.</remarks>
    private const string ThisDevice = "this-device";

    private readonly HandlerId _handler;
    private readonly IConsentLedger _ledger;
    private readonly Func<SubjectId, PermissionWatcher> _watcherOf;
    private readonly CaptureGate _gate;
    private readonly ISessionStore _sessions;

    internal PermissionsClient(
        HandlerId handler, IDevicePermissionSource source, IConsentLedger ledger, IdentifierSource identifiers, TimeProvider time,
        string channel, CaptureGate gate, ISessionStore sessions)
    {
        _handler = handler;
        _ledger = ledger;
        _watcherOf = subject =>
            new PermissionWatcher(source, ledger, new DeviceOwner(handler, subject, ThisDevice, channel), identifiers, time);
        _gate = gate;
        _sessions = sessions;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected PermissionsClient()
    {
        _ledger = null!;
        _watcherOf = null!;
        _gate = null!;
        _sessions = null!;
    }

    /// <summary>Reads all five permissions and records those that have changed.</summary>
    /// <remarks>
    /// Returns an empty list before the notice is recorded. Call it when the app comes back, because people close permissions outside the
    /// app. <see cref="OutboxClient.ResumeAsync"/> calls it too. Before the notice is recorded, the call reads and records nothing (P1/3).
    /// </remarks>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    public virtual async Task<IReadOnlyList<PermissionReport>> RefreshAsync(CancellationToken cancellationToken = default)
    {
        PolicyPrincipal principal = await PrincipalAsync(cancellationToken).ConfigureAwait(false);
        return await HasSeenNoticeAsync(principal, cancellationToken).ConfigureAwait(false)
            ? await WatcherOf(principal).RefreshAsync(cancellationToken).ConfigureAwait(false)
            : [];
    }

    /// <summary>Decides whether the host may now open the camera, the album, the microphone, the contacts or the position.</summary>
    /// <remarks>Ask before each use. The decision names the clause and the scope to ask for when it denies (P4.1.2-3/3, S2).</remarks>
    /// <param name="permission">One of the five permissions of the policy.</param>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    /// <exception cref="ArgumentOutOfRangeException">The policy declares no such permission.</exception>
    public virtual async Task<ProcessingDecision> DecideAsync(DevicePermission permission, CancellationToken cancellationToken = default)
    {
        if (permission == DevicePermission.None || !Enum.IsDefined(permission))
        {
            throw new ArgumentOutOfRangeException(
                nameof(permission), permission, "The policy declares five permissions. Give one of them.");
        }

        PolicyPrincipal principal = await PrincipalAsync(cancellationToken).ConfigureAwait(false);
        if (await HasSeenNoticeAsync(principal, cancellationToken).ConfigureAwait(false))
        {
            await WatcherOf(principal).ReadAsync(permission, cancellationToken).ConfigureAwait(false);
        }

        return await _gate.DecideAsync(permission, principal, cancellationToken).ConfigureAwait(false);
    }

    private static SubjectId SubjectOf(PolicyPrincipal principal) => principal.SubjectId ?? ConsentClient.NobodyYet;

    private PermissionWatcher WatcherOf(PolicyPrincipal principal) => _watcherOf(SubjectOf(principal));

    private ValueTask<bool> HasSeenNoticeAsync(PolicyPrincipal principal, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(_handler, SubjectOf(principal), cancellationToken)
            .AnyAsync(entry => entry is NoticePresentation, cancellationToken);

    private async ValueTask<PolicyPrincipal> PrincipalAsync(CancellationToken cancellationToken) =>
        (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false))?.Principal ?? PolicyPrincipal.Anonymous;
}
