using Yipai.Privacy.Processing;

namespace Yipai.Client.Hosting;

/// <summary>Reports every permission as unknown, for a host that cannot read permissions.</summary>
/// <remarks>Unknown permissions count as closed.</remarks>
internal sealed class NoDevicePermissions : IDevicePermissionSource
{
    /// <inheritdoc/>
    public PermissionState StateOf(DevicePermission permission) => PermissionState.Unknown;
}
