namespace Yipai.Privacy.DeviceStorage;

/// <summary>Names the six technologies of P4.5/3.</summary>
/// <remarks>A device's local cache is one of them (同类技术).</remarks>
public enum StorageTechnology
{
    /// <summary>The technology is missing, so the entry is refused.</summary>
    Unspecified = 0,

    /// <summary>The entry is a cookie.</summary>
    Cookie,

    /// <summary>The entry is stored by a script (脚本).</summary>
    Script,

    /// <summary>The entry is in the phone's cache (手机缓存).</summary>
    PhoneCache,

    /// <summary>The entry is a web beacon (Web 信标).</summary>
    WebBeacon,

    /// <summary>The entry is an embedded web link (内嵌 Web 链接).</summary>
    EmbeddedLink,

    /// <summary>The entry is in local storage (本地存储器).</summary>
    LocalStorage,
}
