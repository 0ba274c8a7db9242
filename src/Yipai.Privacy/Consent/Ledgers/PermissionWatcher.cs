using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>Reads the permissions of a device and records those that have changed, with the present instant.</summary>
/// <remarks>
/// Call it when a function starts and when the app returns to the foreground, because people close permissions outside the app.
/// </remarks>
/// <param name="source">The device.</param>
/// <param name="ledger">The ledger that records the changes.</param>
/// <param name="owner">The owner of the device: handler, subject, device and channel.</param>
/// <param name="identifiers">The source of the ids of the entries.</param>
/// <param name="time">The clock.</param>
public sealed class PermissionWatcher(
    IDevicePermissionSource source, IConsentLedger ledger, DeviceOwner owner, IdentifierSource identifiers, TimeProvider time)
{
    private static readonly DevicePermission[] All =
        [.. Enum.GetValues<DevicePermission>().Where(permission => permission != DevicePermission.None)];

    private readonly IDevicePermissionSource _source = source ?? throw new ArgumentNullException(nameof(source));
    private readonly IConsentLedger _ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));
    private readonly DeviceOwner _owner = owner ?? throw new ArgumentNullException(nameof(owner));
    private readonly IdentifierSource _identifiers = identifiers ?? throw new ArgumentNullException(nameof(identifiers));
    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    /// <summary>Reads one permission and records a change.</summary>
    public async ValueTask<PermissionReport> ReadAsync(DevicePermission permission, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _time.GetUtcNow();
        PermissionState state = _source.StateOf(permission);
        ConsentState known = await _ledger.GetStateAsync(_owner.HandlerId, _owner.SubjectId, cancellationToken).ConfigureAwait(false);
        bool hasChanged = known.FindPermission(_owner.DeviceId, permission, DateTimeOffset.MaxValue) != state;
        if (hasChanged)
        {
            var found = new PermissionObservation
            {
                EntryId = _identifiers.NewIdentifier(),
                SubjectId = _owner.SubjectId,
                HandlerId = _owner.HandlerId,
                PolicyHash = "",
                At = now,
                Channel = _owner.Channel,
                DeviceId = _owner.DeviceId,
                Permission = permission,
                State = state,
            };
            await _ledger.AppendAsync(found, cancellationToken).ConfigureAwait(false);
        }

        return new PermissionReport(permission, state, now, hasChanged);
    }

    /// <summary>Reads all five permissions and records the changes.</summary>
    public async ValueTask<IReadOnlyList<PermissionReport>> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var reports = new List<PermissionReport>();
        foreach (DevicePermission permission in All)
        {
            reports.Add(await ReadAsync(permission, cancellationToken).ConfigureAwait(false));
        }

        return reports;
    }
}
