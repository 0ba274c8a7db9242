using System.Collections.Frozen;

namespace Yipai.Privacy.Processing;

/// <summary>Holds, for each denial reason, the sentences that a citizen reads and the remedy.</summary>
internal static class DenialSentences
{
    private static readonly DenialSentence Other = new("隐私政策不允许这样提供信息。", "The policy does not allow this disclosure.");

    private static readonly FrozenDictionary<DenialReason, DenialSentence> Rows = new Dictionary<DenialReason, DenialSentence>
    {
        [DenialReason.None] = new("可以继续。", "You can go on."),
        [DenialReason.UndeclaredActivity] = new("隐私政策没有这一场景，我们不会收集。", "The policy does not declare this activity, so we collect nothing."),
        [DenialReason.ActivityNotAvailable] = new("该功能尚未开通。", "This function is not in service yet."),
        [DenialReason.UndeclaredItem] = new(
            "该功能不需要其中的某项信息，请去掉后重试。",
            "This function does not need one of these items. Remove it and try again.",
            DecisionRemedy.ChangeItems),
        [DenialReason.NotTheExactItems] = new(
            "注册只需账号名称、手机号码和密码，不多也不少。",
            "Registering takes exactly an account name, a mobile number and a password.",
            DecisionRemedy.ChangeItems),
        [DenialReason.UndeclaredPurpose] = new("信息不得用于这一目的。", "The information may not be used for that purpose."),
        [DenialReason.UndeclaredMode] = new("该功能不以这种方式收集信息。", "This function does not collect information in this way."),
        [DenialReason.UndeclaredOperation] = new("现在的操作不需要收集这项信息。", "The current operation does not need this information."),
        [DenialReason.AccountRequired] = new("请先登录；浏览不需要账号。", "Sign in first; browsing needs no account.", DecisionRemedy.SignIn),
        [DenialReason.NoticeNotShown] = new("请先阅读隐私政策。", "Please read the privacy notice first.", DecisionRemedy.ShowNotice),
        [DenialReason.PermissionNotOpen] = new(
            "设备权限未开启，只有该功能受影响。", "The device permission is not open; only this function is affected.", DecisionRemedy.OpenPermission),
        [DenialReason.ConsentMissing] = new("需要您就此单独作出选择。", "We need your choice on this first.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentRefused] = new("您已拒绝，我们不会这样做。", "You refused, so we do not do this.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentWithdrawn] = new(
            "您已撤回同意，我们已停止。", "You withdrew your consent, so we have stopped.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentExpired] = new(
            "您的同意已到期，我们需要再次征得您的同意。",
            "The period of your consent has ended, so we need to ask you again.",
            DecisionRemedy.AskConsent),
        [DenialReason.ConsentSuspended] = new(
            "情况有变化，我们需要重新征得您的同意。", "Something has changed, so we need to ask you again.", DecisionRemedy.AskConsent),
        [DenialReason.DeemedNotEnough] = new(
            "使用服务不等于同意，需要您作出选择。",
            "Using a service does not mean consenting, so we need your choice.",
            DecisionRemedy.AskConsent),
        [DenialReason.PurposeNotTold] = new(
            "我们尚未明确告知您这一目的，因此不得使用信息。",
            "We have not informed you of this purpose, so we may not use the information for it.",
            DecisionRemedy.ShowNotice),
        [DenialReason.SourceNotAuthorized] = new(
            "没有您授权来源方提供信息的凭证，我们不会接收。",
            "We have no proof that you authorized the source, so we do not accept the information.",
            DecisionRemedy.BringEvidence),
        [DenialReason.UseEnded] = new(
            "您已停止使用服务，我们不再使用信息。", "You have stopped using the service, so we no longer use the information."),
        [DenialReason.RefusedInSettings] = new("您已在设置中关闭，我们不会这样做。", "You turned this off in the settings, so we do not do it."),
        [DenialReason.GuardianRequired] = new(
            "未满十四周岁，请先由监护人同意。",
            "A guardian has to consent first for a person under 14.",
            DecisionRemedy.AskGuardian),
        [DenialReason.UnknownRecipient] = new(
            "接收方未登记，我们不得提供信息。",
            "The recipient is not registered, so we provide nothing.",
            DecisionRemedy.RegisterRecipient),
        [DenialReason.ItemNotForRecipient] = new(
            "该接收方无权获得其中的某项信息。", "This recipient may not receive one of these items.", DecisionRemedy.ChangeItems),
        [DenialReason.StaysInChina] = new("信息保存在中国境内，不向境外提供。", "The information stays in China, and we do not provide it abroad."),
        [DenialReason.ContractMissing] = new(
            "缺少与接收方的合同或约定，或者内容不完整。",
            "The contract or agreement with the recipient is missing or incomplete.",
            DecisionRemedy.BringEvidence),
        [DenialReason.NotOwnInformation] = new("我们只能核验您本人的信息。", "We can verify only your own information."),
        [DenialReason.AlternativeMissing] = new(
            "须同时提供不使用人脸的方式。", "An alternative to face verification must also be offered.", DecisionRemedy.BringEvidence),
        [DenialReason.RecipientNotInformed] = new(
            "接收方尚未确认用途。", "The recipient has not acknowledged the purpose.", DecisionRemedy.BringEvidence),
        [DenialReason.ItemNotShown] = new("页面未向您展示其中的某项信息。", "The page did not show you one of these items.", DecisionRemedy.ChangeItems),
        [DenialReason.OnwardNotAllowed] = new("不得再向下一方提供。", "The information may not be passed on any further."),
        [DenialReason.HandlerChangeUnsettled] = new(
            "处理者变更，须先告知您并继续遵守本政策。",
            "Before the handler changes, we must inform you and settle that this policy continues to apply.",
            DecisionRemedy.BringEvidence),
        [DenialReason.GroundNotProven] = new(
            "依据的证明不完整，不得提供。",
            "The evidence for this ground is incomplete, so we provide nothing.",
            DecisionRemedy.BringEvidence),
        [DenialReason.GroundNotForRecipient] = new("该依据只适用于主管机关。", "This ground allows disclosure to a competent authority only."),
        [DenialReason.GroundNotInLaw] = new("现行法律不允许以此为依据提供。", "Current law does not allow disclosure on this ground."),
        [DenialReason.NotDeidentified] = new(
            "信息仍可能识别到个人，不得提供。",
            "The information could still identify somebody, so we do not provide it.",
            DecisionRemedy.BringEvidence),
        [DenialReason.SafeguardMissing] = new(
            "缺少必要的安全措施，不得保存或发送。", "A required safeguard is missing, so we neither store nor send the information."),
        [DenialReason.UndeclaredStorage] = new(
            "设备上的记录须有技术、用途、域名和期限。", "An entry on a device must declare its technology, purpose, host and expiry."),
        [DenialReason.AnotherDomain] = new("只能由发布它的域读取。", "Only the domain that issued the entry may read it."),
        [DenialReason.DeviceCannotConsent] = new(
            "设备不能代替个人同意，不得处理。", "A device cannot consent for anybody, so we process nothing."),
        [DenialReason.HandlerNotPublic] = new(
            "只有国家机关或者受其委托的单位才能在公共场所安装采集设备。",
            "Only a state organ, or a body that one entrusted, may run a capturing device in a public place."),
        [DenialReason.MandateMissing] = new(
            "采集设备须登记批准机关、依据、提示标识和位置。",
            "A capturing device needs its authority, basis, sign and place on record.",
            DecisionRemedy.BringEvidence),
    }.ToFrozenDictionary();

    public static string For(DenialReason reason, string language)
    {
        DenialSentence sentence = Rows.GetValueOrDefault(reason, Other);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? sentence.English : sentence.Chinese;
    }

    public static DecisionRemedy RemedyOf(DenialReason reason) => Rows.GetValueOrDefault(reason, Other).Remedy;
}
