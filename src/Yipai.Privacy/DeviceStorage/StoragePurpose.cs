namespace Yipai.Privacy.DeviceStorage;

/// <summary>What an entry on a device serves (P4.5/2, P4.5/3).</summary>
public enum StoragePurpose
{
    /// <summary>Not said, and so refused.</summary>
    Unspecified = 0,

    /// <summary>简化重复登录.</summary>
    LoginSimplification,

    /// <summary>判断登录状态.</summary>
    LoginStatus,

    /// <summary>账户或数据安全.</summary>
    AccountDataSecurity,

    /// <summary>提供偏好设置: what the person set.</summary>
    PreferenceSetting,

    /// <summary>存储浏览偏好.</summary>
    BrowsingPreference,

    /// <summary>优化选择与互动.</summary>
    InteractionOptimization,

    /// <summary>数据分析.</summary>
    DataAnalysis,

    /// <summary>推荐精准服务.</summary>
    PreciseRecommendation,
}
