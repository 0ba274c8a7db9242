using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Rights;

/// <summary>Says the kinds of rights in words.</summary>
internal static class RightNames
{
    /// <summary>Returns the name of a kind.</summary>
    public static string Kind(string kind, PageLanguage language) => kind switch
    {
        "Access" => language.Say("查阅", "Access"),
        "Correction" => language.Say("更正", "Correction"),
        "Deletion" => language.Say("删除", "Deletion"),
        "Copy" => language.Say("复制", "Copy"),
        "Portability" => language.Say("转移", "Transfer"),
        "Restriction" => language.Say("限制处理", "Restriction"),
        "RestrictionLifting" => language.Say("解除限制", "End of a restriction"),
        "Explanation" => language.Say("解释说明", "Explanation"),
        "AccountClosure" => language.Say("注销账号", "Closing of the account"),
        _ => kind,
    };
}
