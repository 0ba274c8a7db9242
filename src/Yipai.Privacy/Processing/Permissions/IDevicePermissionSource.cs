namespace Yipai.Privacy.Processing;

/// <summary>How the device's permissions stand, as its operating system reports them.</summary>
public interface IDevicePermissionSource
{
    /// <summary>The state of a permission now.</summary>
    PermissionState StateOf(DevicePermission permission);
}
