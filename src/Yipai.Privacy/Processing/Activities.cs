namespace Yipai.Privacy;

/// <summary>The 28 activities (场景) in which the policy collects anything (P4.1/1).</summary>
/// <example>
/// <code>
/// ProcessingDecision decision = guard.Decide(new(Activities.ContactMatching, DataItems.AddressBook) { Now = now }, state);
/// </code>
/// </example>
public static class Activities
{
    private static readonly List<ProcessingActivity> Known = [];

    /// <summary>浏览等基本服务 (P4.1.1/2).</summary>
    public static ProcessingActivity Browse { get; } = Add("browse");
    /// <summary>注册 (P4.1.1/1).</summary>
    public static ProcessingActivity Register { get; } = Add("register");
    /// <summary>实名认证 (P4.1.1/3).</summary>
    public static ProcessingActivity RealNameVerification { get; } = Add("real-name-verification");
    /// <summary>声纹密保, not yet available (P4.1.1/3).</summary>
    public static ProcessingActivity VoiceprintLock { get; } = Add("voiceprint-lock");
    /// <summary>扫脸认证, not yet available (P4.1.1/3).</summary>
    public static ProcessingActivity FaceScan { get; } = Add("face-scan");
    /// <summary>登录 (P4.1.1/5).</summary>
    public static ProcessingActivity Login { get; } = Add("login");
    /// <summary>以益拍账户登录第三方 (P4.1.1/6).</summary>
    public static ProcessingActivity ThirdPartyLogin { get; } = Add("third-party-login");
    /// <summary>第三方账户绑定 (P4.1.1/7).</summary>
    public static ProcessingActivity AccountBinding { get; } = Add("account-binding");
    /// <summary>上传事件/部件 (P4.1.2-1/1).</summary>
    public static ProcessingActivity ReportCase { get; } = Add("report-case");
    /// <summary>设备信息自动收集 (P4.1.2-2(1)/1).</summary>
    public static ProcessingActivity DeviceInformation { get; } = Add("device-information");
    /// <summary>跨设备关联 (P4.1.2-2(1)/3).</summary>
    public static ProcessingActivity CrossDeviceLinking { get; } = Add("cross-device-linking");
    /// <summary>服务日志 (P4.1.2-2(2)).</summary>
    public static ProcessingActivity ServiceLog { get; } = Add("service-log");
    /// <summary>唯一应用程序编号 (P4.1.2-2(3)).</summary>
    public static ProcessingActivity ApplicationNumber { get; } = Add("application-number");
    /// <summary>摄像头（相机） (P4.1.2-3(1)).</summary>
    public static ProcessingActivity Camera { get; } = Add("camera");
    /// <summary>位置信息 (P4.1.2-3(2)).</summary>
    public static ProcessingActivity DevicePositioning { get; } = Add("device-positioning");
    /// <summary>语音 (P4.1.2-3(3)).</summary>
    public static ProcessingActivity VoiceRecording { get; } = Add("voice-recording");
    /// <summary>图片上传 (P4.1.2-3(4)).</summary>
    public static ProcessingActivity PhotoUpload { get; } = Add("photo-upload");
    /// <summary>通讯录 (P4.1.2-3(5)/1).</summary>
    public static ProcessingActivity ContactAutofill { get; } = Add("contact-autofill");
    /// <summary>判断联系人是否用户 (P4.1.2-3(5)/2).</summary>
    public static ProcessingActivity ContactMatching { get; } = Add("contact-matching");
    /// <summary>个性化展示、搜索、推送 (P4.1.2-4/1).</summary>
    public static ProcessingActivity Personalization { get; } = Add("personalization");
    /// <summary>收藏、点赞、问答、评论 (P4.1.2-5/1).</summary>
    public static ProcessingActivity Interaction { get; } = Add("interaction");
    /// <summary>间接获得 (P4.1.2-6).</summary>
    public static ProcessingActivity IndirectCollection { get; } = Add("indirect-collection");
    /// <summary>客服及争议处理 (P4.1.2-7/1).</summary>
    public static ProcessingActivity CustomerSupport { get; } = Add("customer-support");
    /// <summary>问卷调查 (P4.1.2-7/4).</summary>
    public static ProcessingActivity Survey { get; } = Add("survey");
    /// <summary>安全保障 (P4.1.2-8).</summary>
    public static ProcessingActivity SecurityProtection { get; } = Add("security-protection");
    /// <summary>益拍及关联公司组织的活动 (P4.1.2-3(4)).</summary>
    public static ProcessingActivity OrganizedActivity { get; } = Add("organized-activity");
    /// <summary>Cookie 和同类技术 (P4.5/1).</summary>
    public static ProcessingActivity Cookies { get; } = Add("cookies");
    /// <summary>权利请求的身份验证 (P4.3.4/1).</summary>
    public static ProcessingActivity RightsRequest { get; } = Add("rights-request");

    /// <summary>All activities, in policy order.</summary>
    public static IReadOnlyList<ProcessingActivity> All => Known;

    /// <summary>Finds an activity by its id.</summary>
    /// <exception cref="PrivacyException">YP0105: there is none.</exception>
    public static ProcessingActivity Find(string id) => TryFind(id, out ProcessingActivity? activity) ? activity! : throw PrivacyException.UnknownActivity();

    internal static bool TryFind(string id, out ProcessingActivity? activity) =>
        (activity = Known.Find(known => known.Id == id)) is not null;

    private static ProcessingActivity Add(string id)
    {
        var activity = new ProcessingActivity(id, Known.Count);
        Known.Add(activity);
        return activity;
    }
}
