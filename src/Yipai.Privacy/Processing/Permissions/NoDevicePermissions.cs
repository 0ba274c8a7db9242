namespace Yipai.Privacy.Processing;

/// <summary>Reports every permission as unknown, for a host that cannot read permissions. Unknown permissions count as closed.</summary>
public sealed class NoDevicePermissions : IDevicePermissionSource
{
    /// <inheritdoc/>
    public PermissionState StateOf(DevicePermission permission) => PermissionState.Unknown;
}
