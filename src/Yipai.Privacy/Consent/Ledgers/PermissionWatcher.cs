using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>Reads a device's permissions anew and records what changed, as found now.</summary>
/// <remarks>A host calls it when a function starts and when the app comes back: a person closes a permission outside the app.</remarks>
/// <param name="source">The device.</param>
/// <param name="ledger">Where changes are recorded.</param>
/// <param name="owner">Whose device it is: handler, subject, device and channel.</param>
/// <param name="identifiers">Makes the ids of the entries.</param>
/// <param name="time">The clock.</param>
public sealed class PermissionWatcher(
    IDevicePermissionSource source, IConsentLedger ledger, DeviceOwner owner, IdentifierSource identifiers, TimeProvider time)
{
    private static readonly DevicePermission[] All = [.. Enum.GetValues<DevicePermission>().Where(permission => permission != DevicePermission.None)];

    /// <summary>Reads one permission.</summary>
    public async ValueTask<PermissionReport> ReadAsync(DevicePermission permission, CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = time.GetUtcNow();
        PermissionState state = source.StateOf(permission);
        ConsentState known = await ledger.GetStateAsync(owner.HandlerId, owner.SubjectId, cancellationToken).ConfigureAwait(false);
        bool hasChanged = known.FindPermission(owner.DeviceId, permission, DateTimeOffset.MaxValue) != state;
        if (hasChanged)
        {
            var found = new PermissionObservation
            {
                EntryId = identifiers.NewIdentifier(), SubjectId = owner.SubjectId, HandlerId = owner.HandlerId, PolicyHash = "", At = now, Channel = owner.Channel,
                DeviceId = owner.DeviceId, Permission = permission, State = state,
            };
            await ledger.AppendAsync(found, cancellationToken).ConfigureAwait(false);
        }

        return new PermissionReport(permission, state, now, hasChanged);
    }

    /// <summary>Reads all five.</summary>
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
