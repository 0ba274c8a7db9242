namespace Yipai.Privacy.Processing;

/// <summary>Reports the state of the device's permissions as its operating system gives them.</summary>
public interface IDevicePermissionSource
{
    /// <summary>Returns the current state of a permission.</summary>
    PermissionState StateOf(DevicePermission permission);
}
