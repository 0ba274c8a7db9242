using Yipai.Privacy.Processing;

namespace Yipai.Samples.Story;

/// <summary>Holds the permissions of the phone.</summary>
/// <remarks>All of them are open until the story closes them.</remarks>
internal sealed class PhonePermissions : IDevicePermissionSource
{
    private readonly HashSet<DevicePermission> _closed = [];

    public void Close(DevicePermission permission) => _closed.Add(permission);

    public PermissionState StateOf(DevicePermission permission) =>
        _closed.Contains(permission) ? PermissionState.Closed : PermissionState.Full;
}
