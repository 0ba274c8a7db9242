using Yipai.Samples.CitizenWeb.Languages;

namespace Yipai.Samples.CitizenWeb.Components.Staff;

/// <summary>Says decisions and grounds in words.</summary>
internal static class RequestNames
{
    public static (string Id, string Words)[] Decisions(PageLanguage language) =>
    [
        ("Execute", language.Say("照办", "Carry it out")),
        ("NotOwed", language.Say("不属于应当办理的", "It is not owed")),
        ("Refuse", language.Say("拒绝，写明理由", "Refuse, with a ground")),
        ("CannotRespond", language.Say("法律不允许答复", "The law allows no answer")),
        ("QuoteFee", language.Say("重复请求，收取成本费", "It is repeated: quote a fee")),
    ];

    /// <summary>Returns the grounds of a refusal (P4.3.4/3).</summary>
    public static (string Id, string Words)[] Grounds(PageLanguage language) =>
    [
        ("RiskToOthersRights", language.Say("给他人的权益带来风险", "a risk to the rights of others")),
        ("GroundlessRepetition", language.Say("无端重复", "repeated without ground")),
        ("ExcessiveTechnicalMeans", language.Say("需要过多技术手段", "excessive technical means")),
        ("VeryImpractical", language.Say("非常不切实际", "very impractical")),
    ];

    /// <summary>Returns the cases in which no answer is possible (P4.3.4/4).</summary>
    public static (string Id, string Words)[] Exemptions(PageLanguage language) =>
    [
        ("NationalSecurity", language.Say("国家安全、国防安全", "national security")),
        ("PublicInterest", language.Say("公共安全、公共卫生、重大公共利益", "public safety, health or a major public interest")),
        ("CriminalJustice", language.Say("犯罪侦查、起诉、审判和执行", "criminal justice")),
        ("BadFaithOrAbuse", language.Say("主观恶意或滥用权利", "bad faith or abuse")),
        ("SeriousHarm", language.Say("会严重损害本人或他人", "serious harm to the person or others")),
        ("TradeSecret", language.Say("商业秘密", "a trade secret")),
    ];
}
