using System.Collections.Frozen;

namespace Yipai.Privacy.Processing;

/// <summary>What a citizen reads for each reason, and what lifts it, as a table.</summary>
internal static class DenialSentences
{
    private static readonly DenialSentence Other = new("隐私政策不允许这样提供信息。", "The policy allows no such disclosure.");

    private static readonly FrozenDictionary<DenialReason, DenialSentence> Rows = new Dictionary<DenialReason, DenialSentence>
    {
        [DenialReason.None] = new("可以继续。", "You can go on."),
        [DenialReason.UndeclaredActivity] = new("隐私政策没有这一场景，我们不会收集。", "The policy knows no such activity, so nothing is collected."),
        [DenialReason.ActivityNotAvailable] = new("该功能尚未开通。", "This function is not in service yet."),
        [DenialReason.UndeclaredItem] = new(
            "该功能不需要其中的某项信息，请去掉后重试。", "This function does not need one of these items; leave it out.", DecisionRemedy.ChangeItems),
        [DenialReason.NotTheExactItems] = new(
            "注册只需账号名称、手机号码和密码，不多也不少。", "Registering takes account name, mobile number and password, no more and no less.", DecisionRemedy.ChangeItems),
        [DenialReason.UndeclaredPurpose] = new("信息不得用于这一目的。", "The information may not be used for that purpose."),
        [DenialReason.UndeclaredMode] = new("该功能不以这种方式收集信息。", "This function does not collect in that way."),
        [DenialReason.UndeclaredOperation] = new("现在的操作不需要收集这项信息。", "What is being done now does not need this information."),
        [DenialReason.AccountRequired] = new("请先登录；浏览不需要账号。", "Sign in first; browsing needs no account.", DecisionRemedy.SignIn),
        [DenialReason.NoticeNotShown] = new("请先阅读隐私政策。", "Please read the privacy notice first.", DecisionRemedy.ShowNotice),
        [DenialReason.PermissionNotOpen] = new(
            "设备权限未开启，只有该功能受影响。", "The device permission is not open; only this function is affected.", DecisionRemedy.OpenPermission),
        [DenialReason.ConsentMissing] = new("需要您就此单独作出选择。", "This needs a choice of yours first.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentRefused] = new("您已拒绝，我们不会进行。", "You refused, so it is not done.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentWithdrawn] = new(
            "您已撤回同意，我们已停止。", "You withdrew your consent, so it has stopped.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentExpired] = new(
            "您的同意已到期，需要再次征得。", "Your consent was for a time that is over; you are asked again.", DecisionRemedy.AskConsent),
        [DenialReason.ConsentSuspended] = new(
            "情况有变化，需要重新征得您的同意。", "Something has changed, so you are asked again.", DecisionRemedy.AskConsent),
        [DenialReason.DeemedNotEnough] = new(
            "使用服务不等于同意，需要您作出选择。", "Using a service is not consenting; this needs a choice of yours.", DecisionRemedy.AskConsent),
        [DenialReason.PurposeNotTold] = new(
            "这一目的尚未明确告知您，因此不得使用。", "You have not been told of this purpose, so it is not served.", DecisionRemedy.ShowNotice),
        [DenialReason.SourceNotAuthorized] = new(
            "没有您授权来源方提供信息的凭证，我们不会接收。", "There is no proof that you authorized the source, so nothing is taken in.", DecisionRemedy.BringEvidence),
        [DenialReason.UseEnded] = new("您已停止使用服务，信息不再使用。", "Your use of the service has ended, so the information is used no more."),
        [DenialReason.RefusedInSettings] = new("您已在设置中关闭，我们不会进行。", "You turned this off in the settings, so it is not done."),
        [DenialReason.GuardianRequired] = new(
            "未满十四周岁，请先由监护人同意。", "Under 14 a guardian has to consent first.", DecisionRemedy.AskGuardian),
        [DenialReason.UnknownRecipient] = new(
            "接收方未登记，不得提供。", "The recipient is not registered, so nothing is provided.", DecisionRemedy.RegisterRecipient),
        [DenialReason.ItemNotForRecipient] = new(
            "该接收方无权获得其中的某项信息。", "That recipient may not have one of these items.", DecisionRemedy.ChangeItems),
        [DenialReason.StaysInChina] = new("信息保存在中国境内，不向境外提供。", "Information stays in China and is not provided abroad."),
        [DenialReason.ContractMissing] = new(
            "缺少与接收方的合同或约定。", "A contract with the recipient is missing, or a part of it.", DecisionRemedy.BringEvidence),
        [DenialReason.NotOwnInformation] = new("只能核验您本人的信息。", "Only your own information can be verified."),
        [DenialReason.AlternativeMissing] = new(
            "须同时提供不使用人脸的方式。", "Another way than the face has to be offered too.", DecisionRemedy.BringEvidence),
        [DenialReason.RecipientNotInformed] = new(
            "接收方尚未确认用途。", "The recipient has not acknowledged the purpose.", DecisionRemedy.BringEvidence),
        [DenialReason.ItemNotShown] = new("页面未向您展示其中的某项信息。", "The page did not show you one of these items.", DecisionRemedy.ChangeItems),
        [DenialReason.OnwardNotAllowed] = new("不得再向下一方提供。", "It may not be passed on any further."),
        [DenialReason.HandlerChangeUnsettled] = new(
            "处理者变更须先告知您并落实本政策。", "A change of handler is told to you first, and this policy goes on.", DecisionRemedy.BringEvidence),
        [DenialReason.GroundNotProven] = new(
            "依据不完整，不得提供。", "The evidence for this is not whole, so nothing is provided.", DecisionRemedy.BringEvidence),
        [DenialReason.GroundNotForRecipient] = new("该依据只适用于主管机关。", "That ground serves a competent authority only."),
        [DenialReason.GroundNotInLaw] = new("现行法律不允许以此为依据提供。", "Today's law does not allow it on that ground."),
        [DenialReason.NotDeidentified] = new(
            "信息仍可能识别到个人，不得提供。", "The information could still point to somebody, so it is not provided.", DecisionRemedy.BringEvidence),
        [DenialReason.SafeguardMissing] = new("缺少必要的安全措施，不得保存或发送。", "A safeguard is missing, so it is neither kept nor sent."),
        [DenialReason.UndeclaredStorage] = new("设备上的记录须有用途、期限和域名。", "An entry on a device needs a purpose, a host and an end."),
        [DenialReason.AnotherDomain] = new("只能由发布它的域读取。", "Only the domain that issued it may read it."),
        [DenialReason.DeviceCannotConsent] = new("设备不能代替个人同意，不得处理。", "A device cannot consent for anybody, so nothing is processed."),
    }.ToFrozenDictionary();

    public static string For(DenialReason reason, string language)
    {
        DenialSentence sentence = Rows.GetValueOrDefault(reason, Other);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? sentence.English : sentence.Chinese;
    }

    public static DecisionRemedy RemedyOf(DenialReason reason) => Rows.GetValueOrDefault(reason, Other).Remedy;
}
