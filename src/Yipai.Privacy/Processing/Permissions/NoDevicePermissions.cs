namespace Yipai.Privacy.Processing;

/// <summary>A host that reports no permission: none is open.</summary>
public sealed class NoDevicePermissions : IDevicePermissionSource
{
    /// <inheritdoc/>
    public PermissionState StateOf(DevicePermission permission) => PermissionState.Unknown;
}
