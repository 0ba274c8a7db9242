using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore;

/// <summary>Registers one device of the city with its key, its mandate and its switches.</summary>
/// <example>
/// <code>
/// builder.AddYipai(privacy => privacy.UseDemonstrationHandler(), city => city.Devices["camera-7"] = new DeviceAccess
/// {
///     Mandate = new DeviceMandate("城市管理局", "公共安全视频图像信息系统管理条例", "路口设有提示标识", "中山路 1 号"),
///     Key = builder.Configuration["CameraKey"]!,
/// }).UseSqlite("city.db");
/// </code>
/// </example>
public sealed class DeviceAccess
{
    /// <summary>Gets or sets the key, which the device shows as a bearer token.</summary>
    /// <remarks>A key below 32 characters, as the empty default, lets nobody in.</remarks>
    public string Key { get; set; } = "";

    /// <summary>Gets or sets the mandate.</summary>
    /// <remarks>Without a complete mandate the city refuses each report of the device (PIPL 26).</remarks>
    public DeviceMandate? Mandate { get; set; }

    /// <summary>Gets or sets whether the key no longer counts, because the device was stolen or taken down.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>Gets or sets whether the device takes no pictures for the time being.</summary>
    public bool IsOff { get; set; }

    /// <summary>Gets or sets whether the device sends redacted pictures only.</summary>
    public bool IsMasked { get; set; }

    /// <summary>Gets or sets the shortest time between two pictures in seconds, 0 to 86,400.</summary>
    /// <remarks>The default of 0 takes each picture.</remarks>
    public int IntervalSeconds { get; set; }

    /// <summary>Returns the name of the type, never the key.</summary>
    public override string ToString() => nameof(DeviceAccess);
}
