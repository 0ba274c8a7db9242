using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using Yipai.Cases;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CitizenWeb.Positions;

/// <summary>Reads the browser's permissions for position and camera, and the position after the person agreed to it.</summary>
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
    public PermissionState StateOf(DevicePermission permission) => !_isWatching || NameOf(permission) is not { } name
        ? PermissionState.Unknown
        : ReadPermission(name) switch
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

    /// <summary>Returns the browser's name of a permission, or null if the page does not use it.</summary>
    private static string? NameOf(DevicePermission permission) => permission switch
    {
        DevicePermission.Location => "geolocation",
        DevicePermission.Camera => "camera",
        _ => null,
    };

    private static double Read(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [JSImport("watch", Script)]
    private static partial Task BeginAsync();

    [JSImport("permission", Script)]
    private static partial string ReadPermission(string name);

    [JSImport("locate", Script)]
    private static partial Task<string> LocateAsync();
}
