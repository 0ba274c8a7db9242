using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Rights;

/// <summary>Names the fields of what the city holds in everyday words.</summary>
/// <remarks>A field that is not listed keeps its own name.</remarks>
internal static class HeldNames
{
    private static readonly Dictionary<string, (string Chinese, string English)> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["accountName"] = ("账号名称", "account name"),
        ["mobileNumber"] = ("手机号码", "mobile number"),
        ["id"] = ("编号", "number"),
        ["code"] = ("类别代码", "code of the class"),
        ["subject"] = ("类别", "class"),
        ["status"] = ("进度", "progress"),
        ["stage"] = ("阶段代码", "code of the stage"),
        ["words"] = ("说明", "in words"),
        ["reason"] = ("原因", "reason"),
        ["expectedBy"] = ("预计时间", "expected by"),
        ["isOverdue"] = ("已超期", "overdue"),
        ["unit"] = ("责任部门", "unit in charge"),
        ["place"] = ("地点", "place"),
        ["latitude"] = ("纬度", "latitude"),
        ["longitude"] = ("经度", "longitude"),
        ["datum"] = ("坐标系", "datum"),
        ["text"] = ("文字", "text"),
        ["description"] = ("您写的内容", "what you wrote"),
        ["supplements"] = ("补充的内容", "what you added"),
        ["photos"] = ("照片（摘要值）", "photos (digests)"),
        ["contactMobileNumber"] = ("联系电话", "contact number"),
        ["contactName"] = ("联系人", "contact name"),
        ["isAnonymous"] = ("匿名", "without a name"),
        ["history"] = ("办理过程", "what happened"),
        ["at"] = ("时间", "time"),
        ["actions"] = ("现在可以做的操作", "open actions"),
    };

    public static string Of(string field, PageLanguage language) =>
        Names.TryGetValue(field, out (string Chinese, string English) name) ? language.Say(name.Chinese, name.English) : field;
}
