using Yipai.Privacy.Processing;

namespace Yipai.Client.Reports;

/// <summary>A host that reports no permission: none is open.</summary>
public sealed class NoDevicePermissions : IDevicePermissionSource
{
    /// <inheritdoc/>
    public PermissionState StateOf(DevicePermission permission) => PermissionState.Unknown;
}
