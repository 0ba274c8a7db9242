using System.Runtime.Versioning;
using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Http;

namespace Yipai.Client.Devices;

/// <summary>Reads the switches that the city set for this device, and remembers them in a file, also without a network.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class Switchboard(CityApi api, YipaiDeviceOptions device, TimeProvider time, string path)
{
    /// <summary>The switches of a device whose key does not count any more.</summary>
    /// <remarks>It takes no picture.</remarks>
    private static readonly DeviceSwitches Revoked = new(IsOff: true, IsMasked: true, IntervalSeconds: 0);

    /// <summary>How long the folder waits for the city, so that a network that swallows requests does not stop the pictures.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly AccountSession _session = device.Session;
    private DeviceSwitches? _known;
    private DateTimeOffset? _readAt;

    /// <summary>Returns the newest known switches.</summary>
    /// <remarks>A device that never reached its city takes pictures, under its mandate.</remarks>
    public async Task<DeviceSwitches> ReadAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_readAt is { } last && now >= last && now - last < device.SwitchInterval)
        {
            return _known!;
        }

        _known ??= FindKept() ?? new DeviceSwitches();
        DeviceSwitches before = _known;
        using var patience = new CancellationTokenSource(Patience, time);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            _known = await api.CallAsync(
                HttpMethod.Get, "v1/device/switches", null, WireJsonContext.Default.DeviceSwitches, _session, stopping.Token)
                .ConfigureAwait(false);
        }
        catch (NotSignedInException)
        {
            _known = Revoked;
        }
        catch (Exception exception) when (exception is YipaiClientException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The city cannot be reached, or it is older than the switches. What it said last still counts.
        }

        _readAt = now;
        if (_known != before)
        {
            Keep(_known);
        }

        return _known;
    }

    private DeviceSwitches? FindKept()
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), WireJsonContext.Default.DeviceSwitches) : null;
        }
        catch (JsonException)
        {
            // A damaged file may have said "off", so the device takes no picture until the city answers.
            return Revoked;
        }
    }

    private void Keep(DeviceSwitches switches)
    {
        string draft = $"{path}.new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(switches, WireJsonContext.Default.DeviceSwitches));
        File.Move(draft, path, overwrite: true);
    }
}
