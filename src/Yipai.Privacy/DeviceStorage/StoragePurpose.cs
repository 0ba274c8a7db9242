namespace Yipai.Privacy.DeviceStorage;

/// <summary>Says what an entry on a device is for (P4.5/2, P4.5/3).</summary>
public enum StoragePurpose
{
    /// <summary>The purpose is missing, so the entry is refused.</summary>
    Unspecified = 0,

    /// <summary>The entry simplifies repeated logins (简化重复登录).</summary>
    LoginSimplification,

    /// <summary>The entry shows whether the person is signed in (判断登录状态).</summary>
    LoginStatus,

    /// <summary>The entry protects the account or the data (账户或数据安全).</summary>
    AccountDataSecurity,

    /// <summary>The entry keeps what the person set (提供偏好设置).</summary>
    PreferenceSetting,

    /// <summary>The entry keeps browsing preferences (存储浏览偏好).</summary>
    BrowsingPreference,

    /// <summary>The entry improves choice and interaction (优化选择与互动).</summary>
    InteractionOptimization,

    /// <summary>The entry serves data analysis (数据分析).</summary>
    DataAnalysis,

    /// <summary>The entry serves precise recommendations (推荐精准服务).</summary>
    PreciseRecommendation,
}
