namespace Yipai.Privacy.Processing;

/// <summary>Maps the platforms' own permission names to the permissions of the policy.</summary>
/// <remarks>
/// The policy names five permissions (P4.1.2-3/2). Any other, such as phone state, messages or notifications, is undeclared.
/// </remarks>
public static class DevicePermissions
{
    private static readonly Dictionary<string, DevicePermission> Known = new(StringComparer.Ordinal)
    {
        ["android.permission.ACCESS_FINE_LOCATION"] = DevicePermission.Location,
        ["android.permission.ACCESS_COARSE_LOCATION"] = DevicePermission.Location,
        ["android.permission.CAMERA"] = DevicePermission.Camera,
        ["android.permission.READ_MEDIA_IMAGES"] = DevicePermission.Album,
        ["android.permission.READ_MEDIA_VISUAL_USER_SELECTED"] = DevicePermission.Album,
        ["android.permission.RECORD_AUDIO"] = DevicePermission.Microphone,
        ["android.permission.READ_CONTACTS"] = DevicePermission.Contacts,
        ["NSLocationWhenInUseUsageDescription"] = DevicePermission.Location,
        ["NSCameraUsageDescription"] = DevicePermission.Camera,
        ["NSPhotoLibraryUsageDescription"] = DevicePermission.Album,
        ["NSMicrophoneUsageDescription"] = DevicePermission.Microphone,
        ["NSContactsUsageDescription"] = DevicePermission.Contacts,
    };

    /// <summary>
    /// Returns the policy's permission for a platform's name, or <see cref="DevicePermission.None"/> when the policy declares no
    /// such permission.
    /// </summary>
    public static DevicePermission Find(string platformName)
    {
        ArgumentNullException.ThrowIfNull(platformName);
        return Known.GetValueOrDefault(platformName);
    }
}
