using Yipai.Client.Consent;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Reads the permissions of the device, records their changes, and decides what they open.</summary>
/// <remarks>
/// The city receives the changes of a signed-in person under a random number, which names the device for this person only (P4.1.2-3/4). A
/// registered <see cref="IDevicePermissionSource"/> reads the permissions; without one, every permission counts as closed.
/// </remarks>
/// <example>
/// <code>
/// ProcessingDecision camera = await client.Permissions.DecideAsync(DevicePermission.Camera);
/// string why = camera.Explain("zh-CN");                          // when the host may not open the camera now
/// await client.Permissions.RefreshAsync();                       // when the app comes back
/// await client.Permissions.TurnOffAsync(DevicePermission.Camera); // "do not use my camera", on every device of the person
/// </code>
/// </example>
public class PermissionsClient
{
    private static readonly DevicePermission[] All =
        [.. Enum.GetValues<DevicePermission>().Where(permission => permission != DevicePermission.None)];

    private readonly HandlerId _handler;
    private readonly IConsentLedger _ledger;
    private readonly IDevicePermissionSource _source;
    private readonly Func<SubjectId, string, PermissionWatcher> _watcherOf;
    private readonly DeviceNumber _number;
    private readonly PermissionSettings _settings;
    private readonly CaptureGate _gate;
    private readonly ISessionStore _sessions;

    internal PermissionsClient(
        HandlerId handler, IDevicePermissionSource source, IConsentLedger ledger, IdentifierSource identifiers, TimeProvider time,
        string channel, CaptureGate gate, PermissionSettings settings, DeviceNumber number, ConsentClient consent, ISessionStore sessions)
    {
        (_handler, _source, _ledger, _gate, _settings, _sessions) = (handler, source, ledger, gate, settings, sessions);
        _number = number;
        var sent = new SentLedger(consent, ledger);
        _watcherOf = (subject, device) =>
            new PermissionWatcher(source, sent, new DeviceOwner(handler, subject, device, channel), identifiers, time);
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected PermissionsClient() =>
        (_source, _ledger, _watcherOf, _number, _settings, _gate, _sessions) = (null!, null!, null!, null!, null!, null!, null!);

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
            ? await WatchAsync(principal, watcher => watcher.RefreshAsync(cancellationToken), cancellationToken).ConfigureAwait(false)
            : [];
    }

    /// <summary>Lists the five permissions with the state that the device has now and the person's own switch.</summary>
    /// <remarks>Before the notice is recorded, the call reads no permission, and every state is unknown (P1/3).</remarks>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    public virtual async Task<IReadOnlyList<PermissionSwitch>> ListAsync(CancellationToken cancellationToken = default)
    {
        PolicyPrincipal principal = await PrincipalAsync(cancellationToken).ConfigureAwait(false);
        bool isSeen = await HasSeenNoticeAsync(principal, cancellationToken).ConfigureAwait(false);
        var switches = new List<PermissionSwitch>();
        foreach (DevicePermission permission in All)
        {
            PermissionState state = isSeen ? _source.StateOf(permission) : PermissionState.Unknown;
            bool isOff = await _settings.IsOffAsync(permission, principal, cancellationToken).ConfigureAwait(false);
            switches.Add(new PermissionSwitch(permission, state, isOff));
        }

        return switches;
    }

    /// <summary>Stops the use of a permission at once on this device, and on the person's other devices after their next call.</summary>
    /// <remarks>
    /// The permission itself stays as it is, because only the person can close it outside the app. What was done before stays lawful
    /// (P4.1.2-3/6). A second call changes nothing.
    /// </remarks>
    /// <param name="permission">One of the five permissions of the policy.</param>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    /// <exception cref="ArgumentOutOfRangeException">The policy declares no such permission.</exception>
    public virtual Task TurnOffAsync(DevicePermission permission, CancellationToken cancellationToken = default) =>
        SetAsync(permission, isOff: true, cancellationToken);

    /// <summary>Allows the use of a permission again.</summary>
    /// <remarks>The permission of the device and the consent still decide. A second call changes nothing.</remarks>
    /// <inheritdoc cref="TurnOffAsync" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">The policy declares no such permission.</exception>
    public virtual Task TurnOnAsync(DevicePermission permission, CancellationToken cancellationToken = default) =>
        SetAsync(permission, isOff: false, cancellationToken);

    /// <summary>Decides whether the host may now open the camera, the album, the microphone, the contacts or the position.</summary>
    /// <remarks>Ask before each use. The decision names the clause and the scope to ask for when it denies (P4.1.2-3/3, S2).</remarks>
    /// <param name="permission">One of the five permissions of the policy.</param>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    /// <exception cref="ArgumentOutOfRangeException">The policy declares no such permission.</exception>
    public virtual async Task<ProcessingDecision> DecideAsync(DevicePermission permission, CancellationToken cancellationToken = default)
    {
        ThrowIfUndeclared(permission);
        PolicyPrincipal principal = await PrincipalAsync(cancellationToken).ConfigureAwait(false);
        if (await HasSeenNoticeAsync(principal, cancellationToken).ConfigureAwait(false))
        {
            await WatchAsync(principal, watcher => watcher.ReadAsync(permission, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }

        return await _gate.DecideAsync(permission, principal, cancellationToken).ConfigureAwait(false);
    }

    private static SubjectId SubjectOf(PolicyPrincipal principal) => principal.SubjectId ?? ConsentClient.NobodyYet;

    private static void ThrowIfUndeclared(DevicePermission permission)
    {
        if (!All.Contains(permission))
        {
            throw new ArgumentOutOfRangeException(
                nameof(permission), permission, "The policy declares five permissions. Give one of them.");
        }
    }

    private async Task SetAsync(DevicePermission permission, bool isOff, CancellationToken cancellationToken)
    {
        ThrowIfUndeclared(permission);
        PolicyPrincipal principal = await PrincipalAsync(cancellationToken).ConfigureAwait(false);
        await _settings.SetAsync(permission, isOff, principal, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> WatchAsync<T>(
        PolicyPrincipal principal, Func<PermissionWatcher, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        SubjectId subjectId = SubjectOf(principal);
        string number = await _number.FindAsync(cancellationToken).ConfigureAwait(false);
        return await read(_watcherOf(subjectId, DeviceNumber.For(number, subjectId.Value))).ConfigureAwait(false);
    }

    private ValueTask<bool> HasSeenNoticeAsync(PolicyPrincipal principal, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(_handler, SubjectOf(principal), cancellationToken)
            .AnyAsync(entry => entry is NoticePresentation, cancellationToken);

    private async ValueTask<PolicyPrincipal> PrincipalAsync(CancellationToken cancellationToken) =>
        (await _sessions.FindAsync(cancellationToken).ConfigureAwait(false))?.Principal ?? PolicyPrincipal.Anonymous;
}
