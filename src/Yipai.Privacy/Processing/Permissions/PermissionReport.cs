namespace Yipai.Privacy.Processing;

/// <summary>What a device said about a permission, and when it was asked.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="State">How it stands.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="HasChanged">Whether it stood otherwise when it was last read.</param>
public sealed record PermissionReport(DevicePermission Permission, PermissionState State, DateTimeOffset ReadAt, bool HasChanged);
