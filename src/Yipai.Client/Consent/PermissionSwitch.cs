using Yipai.Privacy.Processing;

namespace Yipai.Client.Consent;

/// <summary>Shows a permission as the device has it, and whether the person has told this app not to use it.</summary>
/// <example>
/// <code>
/// foreach (PermissionSwitch row in await client.Permissions.ListAsync())
/// {
///     Show($"{row.Permission}: {row.State}, turned off: {row.IsTurnedOff}");
/// }
/// </code>
/// </example>
/// <param name="Permission">The permission.</param>
/// <param name="State">The state that the device reported now, or unknown before the notice is recorded.</param>
/// <param name="IsTurnedOff">Whether the person has turned off its functions in this app or in another one (P4.1.2-9(2)).</param>
public sealed record PermissionSwitch(DevicePermission Permission, PermissionState State, bool IsTurnedOff);
