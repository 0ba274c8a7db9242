using System.Globalization;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Rights;

/// <summary>What a person, or the author of an answer, is told.</summary>
internal static class RightsSentences
{
    public static LocalizedText Executing { get; } = new("我们正在办理您的请求。", "Your request is being carried out.");

    public static LocalizedText IdentityConfirmed { get; } = new(
        "身份已验证，我们正在处理您的请求。", "Your identity is confirmed; the request is being looked at.");

    public static LocalizedText IdentityNotAccepted { get; } = new(
        "验证身份不得索取我们尚未持有的信息；代为请求的，还须附证明。",
        "Showing one's identity takes nothing that is not held already; a request for another needs proof of that footing.");

    public static LocalizedText ExemptionNotAccepted { get; } = new(
        "该情形不足以拒绝个人对本人信息的请求，请另行答复。", "That case does not stand against a person's own information; give another answer.");

    public static LocalizedText RefusalNotAccepted { get; } = new(
        "该理由不足以拒绝此项请求，请另行答复。", "That ground does not carry a refusal of this request; give another answer.");

    public static LocalizedText IsOwed { get; } = new("此项请求应当办理。", "This request is owed.");

    public static LocalizedText FeeNotAccepted { get; } = new(
        "合理的请求不收费；费用不得高于实际成本。", "A reasonable request is free, and a fee is never above the actual cost.");

    public static LocalizedText BackupsLater { get; } = new(
        "我们不会为此单独处理备份介质；现用数据照常删除，备份在更新时删除。",
        "Backups are not worked on singly; what is in use is erased, and the backups lose it when they are next renewed.");

    private static LocalizedText Remedy { get; } = new(
        "如有异议，您可以向履行个人信息保护职责的部门投诉，也可以依法向人民法院提起诉讼。",
        "If you disagree, you can complain to the authority for personal information protection or sue in a people's court.");

    public static LocalizedText CannotRespond(RightsExemption exemption, bool asWritten) => WithRemedy(asWritten, exemption switch
    {
        RightsExemption.BadFaithOrAbuse => new("有充分证据表明该请求存在主观恶意或滥用权利，我们无法响应。", "There is sufficient evidence of bad faith or abuse, so there can be no answer."),
        RightsExemption.SeriousHarm => new("响应该请求将使合法权益受到严重损害，我们无法响应。", "An answer would seriously harm lawful rights, so there can be none."),
        RightsExemption.TradeSecret => new("该请求涉及商业秘密，我们无法响应。", "The request touches trade secrets, so there can be no answer."),
        _ => new("按照法律法规要求，我们无法响应该请求。", "As law requires, there can be no answer to this request."),
    });

    public static LocalizedText Refused(RefusalGround ground, bool asWritten) => WithRemedy(asWritten, ground switch
    {
        RefusalGround.GroundlessRepetition => new("该请求无端重复，我们不予办理。", "The request repeats without cause and is refused."),
        RefusalGround.ExcessiveTechnicalMeans => new("该请求需要过多技术手段，我们不予办理。", "The request needs too much technical work and is refused."),
        RefusalGround.RiskToOthersRights => new("该请求会给他人合法权益带来风险，我们不予办理。", "The request puts others' lawful rights at risk and is refused."),
        _ => new("该请求非常不切实际，我们不予办理。", "The request is quite impractical and is refused."),
    });

    public static LocalizedText NotOwed(bool asWritten) => WithRemedy(asWritten, new(
        "此项请求不属于应当办理的情形，我们不予办理。", "Nothing obliges us to grant this request, and it is not granted."));

    public static LocalizedText Fee(decimal fee, string reason) => new(
        $"该请求需收取成本费用 {Yuan(fee)} 元：{reason}。您同意后我们再办理。", $"This request costs {Yuan(fee)} yuan: {reason}. Work begins when you agree.");

    private static string Yuan(decimal fee) => fee.ToString("0.00", CultureInfo.InvariantCulture);

    private static LocalizedText WithRemedy(bool asWritten, LocalizedText text) =>
        asWritten ? text : new(text.Chinese + Remedy.Chinese, $"{text.English} {Remedy.English}");
}
