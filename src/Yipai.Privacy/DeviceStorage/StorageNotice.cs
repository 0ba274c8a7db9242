using System.Globalization;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.DeviceStorage;

/// <summary>Describes in words what is kept on a device (P4.5/2).</summary>
internal static class StorageNotice
{
    public static string Of(IEnumerable<StoredEntry> entries, string language) => string.Join('\n',
        from entry in entries
        group entry by entry.Purpose into kept
        orderby kept.Key
        select $"{NameOf(kept.Key).In(language)}: {string.Join("; ", kept.Select(entry => Line(entry, language)))}");

    private static string Line(StoredEntry entry, string language) =>
        $"{entry.Name} ({NameOf(entry.Technology).In(language)}, {entry.Owner}, {Day(entry.ExpiresAt)})";

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LocalizedText NameOf(StoragePurpose purpose) => purpose switch
    {
        StoragePurpose.LoginSimplification => new("简化重复登录", "Shorter repeated logins"),
        StoragePurpose.BrowsingPreference => new("浏览偏好", "Browsing preferences"),
        StoragePurpose.PreferenceSetting => new("偏好设置", "Settings"),
        StoragePurpose.InteractionOptimization => new("优化选择与互动", "Better choice and interaction"),
        StoragePurpose.LoginStatus => new("登录状态", "Whether you are signed in"),
        StoragePurpose.AccountDataSecurity => new("账户或数据安全", "Safety of account and data"),
        StoragePurpose.DataAnalysis => new("数据分析", "Data analysis"),
        _ => new("推荐精准服务", "Precise recommendations"),
    };

    private static LocalizedText NameOf(StorageTechnology technology) => technology switch
    {
        StorageTechnology.Cookie => new("Cookie", "cookie"),
        StorageTechnology.Script => new("脚本", "script"),
        StorageTechnology.PhoneCache => new("手机缓存", "device cache"),
        StorageTechnology.WebBeacon => new("Web信标", "web beacon"),
        StorageTechnology.EmbeddedLink => new("内嵌Web链接", "embedded link"),
        _ => new("本地存储器", "local storage"),
    };
}
