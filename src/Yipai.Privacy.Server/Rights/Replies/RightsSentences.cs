using System.Globalization;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Rights;

/// <summary>The sentences for the person, and for the author of an answer that the rules reject.</summary>
internal static class RightsSentences
{
    public static LocalizedText Executing { get; } = new("我们正在办理您的请求。", "We are carrying out your request.");

    public static LocalizedText IdentityConfirmed { get; } = new(
        "身份已验证，我们正在处理您的请求。", "Your identity is confirmed, and we are processing your request.");

    public static LocalizedText IdentityNotAccepted { get; } = new(
        "验证身份不得索取我们尚未持有的信息；代为请求的，还须附证明。",
        "Proof of identity must not ask for information that we do not hold yet; a request for somebody else needs proof of that role.");

    public static LocalizedText ExemptionNotAccepted { get; } = new(
        "该情形不足以拒绝个人对本人信息的请求，请另行答复。", "This case does not justify withholding a person's own information; give another answer.");

    public static LocalizedText RefusalNotAccepted { get; } = new(
        "该理由不足以拒绝此项请求，请另行答复。", "This ground does not justify a refusal of this request; give another answer.");

    public static LocalizedText IsOwed { get; } = new("此项请求应当办理。", "This request must be granted.");

    public static LocalizedText FeeNotAccepted { get; } = new(
        "合理的请求不收费；费用不得高于实际成本。", "A reasonable request is free of charge, and a fee must not exceed the actual cost.");

    public static LocalizedText BackupsLater { get; } = new(
        "我们不会为此单独处理备份介质；现用数据照常删除，备份在更新时删除。",
        "We do not edit backup media one by one; the live data is erased now, and the backups when they are next renewed.");

    private static LocalizedText Remedy { get; } = new(
        "如有异议，您可以向履行个人信息保护职责的部门投诉，也可以依法向人民法院提起诉讼。",
        "If you disagree, you can complain to the authority for personal information protection or sue in a people's court.");

    public static LocalizedText CannotRespond(RightsExemption exemption, bool asWritten) => WithRemedy(asWritten, exemption switch
    {
        RightsExemption.BadFaithOrAbuse =>
            new("有充分证据表明该请求存在主观恶意或滥用权利，我们无法响应。", "There is sufficient evidence of bad faith or abuse, so we cannot answer."),
        RightsExemption.SeriousHarm =>
            new("响应该请求将使合法权益受到严重损害，我们无法响应。", "An answer would seriously harm lawful rights, so we cannot give it."),
        RightsExemption.TradeSecret => new("该请求涉及商业秘密，我们无法响应。", "The request concerns trade secrets, so we cannot answer."),
        _ => new("按照法律法规要求，我们无法响应该请求。", "Laws and regulations do not allow us to answer this request."),
    });

    public static LocalizedText Refused(RefusalGround ground, bool asWritten) => WithRemedy(asWritten, ground switch
    {
        RefusalGround.GroundlessRepetition => new("该请求无端重复，我们决定不办理。", "The request repeats without cause, so we refuse it."),
        RefusalGround.ExcessiveTechnicalMeans => new("该请求需要过多技术手段，我们决定不办理。", "The request needs too much technical work, so we refuse it."),
        RefusalGround.RiskToOthersRights =>
            new("该请求会给他人合法权益带来风险，我们决定不办理。", "The request puts the lawful rights of others at risk, so we refuse it."),
        _ => new("该请求非常不切实际，我们决定不办理。", "The request is very impractical, so we refuse it."),
    });

    public static LocalizedText NotOwed(bool asWritten) => WithRemedy(asWritten, new(
        "此项请求不属于应当办理的情形，我们决定不办理。", "No rule obliges us to grant this request, and we do not grant it."));

    public static LocalizedText Fee(decimal fee, string reason) => new(
        $"该请求需收取成本费用 {Yuan(fee)} 元：{reason}。您同意后我们再办理。", $"This request costs {Yuan(fee)} yuan: {reason}. Work begins when you agree.");

    private static string Yuan(decimal fee) => fee.ToString("0.00", CultureInfo.InvariantCulture);

    private static LocalizedText WithRemedy(bool asWritten, LocalizedText text) =>
        asWritten ? text : new(text.Chinese + Remedy.Chinese, $"{text.English} {Remedy.English}");
}
