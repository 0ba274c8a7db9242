namespace Yipai.Privacy.Processing;

/// <summary>What a citizen is told for each reason.</summary>
internal static class DenialSentences
{
    public static string For(DenialReason reason, string language)
    {
        (string chinese, string english) = Of(reason);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? english : chinese;
    }

    private static (string Chinese, string English) Of(DenialReason reason) => reason switch
    {
        DenialReason.None => ("可以继续。", "You can go on."),
        DenialReason.UndeclaredActivity => ("隐私政策没有这一场景，我们不会收集。", "The policy knows no such activity, so nothing is collected."),
        DenialReason.ActivityNotAvailable => ("该功能尚未开通。", "This function is not in service yet."),
        DenialReason.UndeclaredItem => ("该功能不需要其中的某项信息，请去掉后重试。", "This function does not need one of these items; leave it out."),
        DenialReason.NotTheExactItems => ("注册只需账号名称、手机号码和密码，不多也不少。", "Registering takes account name, mobile number and password, no more and no less."),
        DenialReason.UndeclaredPurpose => ("信息不得用于这一目的。", "The information may not be used for that purpose."),
        DenialReason.AccountRequired => ("请先登录；浏览不需要账号。", "Sign in first; browsing needs no account."),
        DenialReason.NoticeNotShown => ("请先阅读隐私政策。", "Please read the privacy notice first."),
        DenialReason.PermissionNotOpen => ("设备权限未开启，只有该功能受影响。", "The device permission is not open; only this function is affected."),
        DenialReason.ConsentMissing => ("需要您就此单独作出选择。", "This needs a choice of yours first."),
        DenialReason.ConsentRefused => ("您已拒绝，我们不会进行。", "You refused, so it is not done."),
        DenialReason.ConsentWithdrawn => ("您已撤回同意，我们已停止。", "You withdrew your consent, so it has stopped."),
        DenialReason.UnknownRecipient => ("接收方未登记，不得提供。", "The recipient is not registered, so nothing is provided."),
        DenialReason.ItemNotForRecipient => ("该接收方无权获得其中的某项信息。", "That recipient may not have one of these items."),
        _ => ("隐私政策不允许这样提供信息。", "The policy allows no such disclosure."),
    };
}
