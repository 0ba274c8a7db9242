using Yipai.Client;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CitizenPhone;

/// <summary>Stands for Android or iOS: its clock, its permissions and its network do what a scene says.</summary>
internal sealed class ScriptedSystem : TimeProvider, IDevicePermissionSource, IConnectivity
{
    private readonly HashSet<DevicePermission> _open = [];

    public event EventHandler? Changed;

    /// <summary>Gets or sets how far the person has set the clock of the phone from the right time.</summary>
    public TimeSpan ClockOffset { get; set; }

    public bool? IsOnline { get; private set; } = true;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ClockOffset;

    public PermissionState StateOf(DevicePermission permission) =>
        _open.Contains(permission) ? PermissionState.WhileInUse : PermissionState.Closed;

    public void Open(DevicePermission permission) => _open.Add(permission);

    public void Close(DevicePermission permission) => _open.Remove(permission);

    public void SetOnline(bool isOnline)
    {
        IsOnline = isOnline;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
