namespace Yipai.Privacy.DeviceStorage;

/// <summary>The six technologies of P4.5/3; a device's local cache is one of them (同类技术).</summary>
public enum StorageTechnology
{
    /// <summary>Not said, and so refused.</summary>
    Unspecified = 0,

    /// <summary>Cookie.</summary>
    Cookie,

    /// <summary>脚本.</summary>
    Script,

    /// <summary>手机缓存.</summary>
    PhoneCache,

    /// <summary>Web 信标.</summary>
    WebBeacon,

    /// <summary>内嵌 Web 链接.</summary>
    EmbeddedLink,

    /// <summary>本地存储器.</summary>
    LocalStorage,
}
