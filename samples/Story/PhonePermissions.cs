using Yipai.Privacy.Processing;

namespace Yipai.Samples.Story;

/// <summary>The permissions of the phone in the story, all of which are open until the story closes them.</summary>
internal sealed class PhonePermissions : IDevicePermissionSource
{
    private readonly HashSet<DevicePermission> _closed = [];

    public void Close(DevicePermission permission) => _closed.Add(permission);

    public PermissionState StateOf(DevicePermission permission) =>
        _closed.Contains(permission) ? PermissionState.Closed : PermissionState.Full;
}
