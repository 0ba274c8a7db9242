namespace Yipai.Privacy.Processing;

/// <summary>Records the state of a device permission and when the operating system reported it.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="State">The state that the operating system reported.</param>
/// <param name="ReadAt">The instant at which the state was read.</param>
/// <param name="HasChanged">Whether the state differs from the previous reading.</param>
public sealed record PermissionReport(DevicePermission Permission, PermissionState State, DateTimeOffset ReadAt, bool HasChanged);
