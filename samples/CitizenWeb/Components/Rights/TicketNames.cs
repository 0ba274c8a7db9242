using Yipai.Cases.Wire;
using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Rights;

/// <summary>What a ticket and its state are called in both languages.</summary>
internal static class TicketNames
{
    public static string Of(string kind, PageLanguage language) => kind switch
    {
        "Leak" => language.Say("泄露报告", "Report of a leak"),
        "ShowsMe" => language.Say("案件里有我或我的信息", "A case shows me or mine"),
        _ => language.Say("提问、投诉或建议", "Question, complaint or suggestion"),
    };

    public static string State(TicketAnswer ticket, PageLanguage language) => ticket switch
    {
        { Answer: null } => language.Say("等待答复", "waits for an answer"),
        { Upheld: true } => language.Say("已答复：成立", "answered: upheld"),
        { Upheld: false } => language.Say("已答复：不成立", "answered: not upheld"),
        _ => language.Say("已答复", "answered"),
    };
}
