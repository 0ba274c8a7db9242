using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using Yipai.Cases;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CitizenWeb.Positions;

/// <summary>Reads the browser's permission for the position, and the position after the person agreed to it.</summary>
public sealed partial class PagePosition : IDevicePermissionSource
{
    private const string Script = "citizen.js";

    private bool _isWatching;

    /// <summary>Begins to follow the permission.</summary>
    /// <remarks>A position that waits in the outbox stops as soon as the person closes it.</remarks>
    public async Task WatchAsync()
    {
        if (OperatingSystem.IsBrowser())
        {
            await JSHost.ImportAsync(Script, "../citizen.js");
            await BeginAsync();
            _isWatching = true;
        }
    }

    /// <inheritdoc/>
    public PermissionState StateOf(DevicePermission permission) => permission != DevicePermission.Location || !_isWatching
        ? PermissionState.Unknown
        : ReadPermission() switch
        {
            "granted" => PermissionState.WhileInUse,
            "denied" => PermissionState.Closed,
            "prompt" => PermissionState.NotAsked,
            _ => PermissionState.Unknown,
        };

    /// <summary>Asks the browser for the position, which asks the person.</summary>
    /// <remarks>Returns null if either says no.</remarks>
    public async Task<ReportedPlace?> FindAsync()
    {
        string[] found = _isWatching ? (await LocateAsync()).Split(' ') : [];
        return found is [var latitude, var longitude]
            ? ReportedPlace.FromDevice(GeoPoint.Wgs84(Read(latitude), Read(longitude)))
            : null;
    }

    private static double Read(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [JSImport("watch", Script)]
    private static partial Task BeginAsync();

    [JSImport("permission", Script)]
    private static partial string ReadPermission();

    [JSImport("locate", Script)]
    private static partial Task<string> LocateAsync();
}
