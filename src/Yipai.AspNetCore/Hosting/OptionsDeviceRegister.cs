using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Access;
using Yipai.AspNetCore.Intake;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Hosting;

/// <summary>Reads the devices from the options anew at each request, so that a reloaded configuration revokes a device at once.</summary>
internal sealed class OptionsDeviceRegister(IOptionsMonitor<YipaiCityOptions> city) : IDeviceRegister
{
    private const int LongestInterval = 86_400;

    public ValueTask<RegisteredDevice?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        byte[] shown = SharedKey.HashOf(key);
        foreach ((string id, DeviceAccess device) in city.CurrentValue.Devices)
        {
            if (!device.IsRevoked && SubjectId.TryParse(id, out SubjectId subject) && SharedKey.IsSameAndLong(device.Key, shown))
            {
                var switches = new DeviceSwitches(
                    device.IsOff, device.IsMasked, Math.Clamp(device.IntervalSeconds, 0, LongestInterval));
                return ValueTask.FromResult<RegisteredDevice?>(new RegisteredDevice(subject, device.Mandate, switches));
            }
        }

        return ValueTask.FromResult<RegisteredDevice?>(null);
    }
}
