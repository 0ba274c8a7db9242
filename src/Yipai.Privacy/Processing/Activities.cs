namespace Yipai.Privacy;

/// <summary>Lists the 28 activities (场景) in which the policy collects personal information (P4.1/1).</summary>
/// <example>
/// <code>
/// ProcessingDecision decision = guard.Decide(new(Activities.ContactMatching, DataItems.AddressBook) { Now = now }, state);
/// </code>
/// </example>
public static class Activities
{
    private static readonly List<ProcessingActivity> Known = [];

    /// <summary>Gets the activity of browsing and other basic services (浏览等基本服务, P4.1.1/2).</summary>
    public static ProcessingActivity Browse { get; } = Add("browse");
    /// <summary>Gets the activity of registering an account (注册, P4.1.1/1).</summary>
    public static ProcessingActivity Register { get; } = Add("register");
    /// <summary>Gets the activity of verifying a real name (实名认证, P4.1.1/3).</summary>
    public static ProcessingActivity RealNameVerification { get; } = Add("real-name-verification");
    /// <summary>Gets the activity of protecting an account by voiceprint (声纹密保, P4.1.1/3), which is not yet available.</summary>
    public static ProcessingActivity VoiceprintLock { get; } = Add("voiceprint-lock");
    /// <summary>Gets the activity of verifying a person by a face scan (扫脸认证, P4.1.1/3), which is not yet available.</summary>
    public static ProcessingActivity FaceScan { get; } = Add("face-scan");
    /// <summary>Gets the activity of signing in (登录, P4.1.1/5).</summary>
    public static ProcessingActivity Login { get; } = Add("login");
    /// <summary>Gets the activity of signing in to a third party with a Yipai account (以益拍账户登录第三方, P4.1.1/6).</summary>
    public static ProcessingActivity ThirdPartyLogin { get; } = Add("third-party-login");
    /// <summary>Gets the activity of binding a third-party account (第三方账户绑定, P4.1.1/7).</summary>
    public static ProcessingActivity AccountBinding { get; } = Add("account-binding");
    /// <summary>Gets the activity of reporting an event or a component (上传事件/部件, P4.1.2-1/1).</summary>
    public static ProcessingActivity ReportCase { get; } = Add("report-case");
    /// <summary>Gets the activity of collecting device information automatically (设备信息自动收集, P4.1.2-2(1)/1).</summary>
    public static ProcessingActivity DeviceInformation { get; } = Add("device-information");
    /// <summary>Gets the activity of linking a person's devices (跨设备关联, P4.1.2-2(1)/3).</summary>
    public static ProcessingActivity CrossDeviceLinking { get; } = Add("cross-device-linking");
    /// <summary>Gets the activity of keeping service logs (服务日志, P4.1.2-2(2)).</summary>
    public static ProcessingActivity ServiceLog { get; } = Add("service-log");
    /// <summary>Gets the activity of using a unique application number (唯一应用程序编号, P4.1.2-2(3)).</summary>
    public static ProcessingActivity ApplicationNumber { get; } = Add("application-number");
    /// <summary>Gets the activity of using the camera (摄像头（相机）, P4.1.2-3(1)).</summary>
    public static ProcessingActivity Camera { get; } = Add("camera");
    /// <summary>Gets the activity of reading the device's position (位置信息, P4.1.2-3(2)).</summary>
    public static ProcessingActivity DevicePositioning { get; } = Add("device-positioning");
    /// <summary>Gets the activity of recording voice (语音, P4.1.2-3(3)).</summary>
    public static ProcessingActivity VoiceRecording { get; } = Add("voice-recording");
    /// <summary>Gets the activity of uploading pictures (图片上传, P4.1.2-3(4)).</summary>
    public static ProcessingActivity PhotoUpload { get; } = Add("photo-upload");
    /// <summary>Gets the activity of filling in data from the contacts (通讯录, P4.1.2-3(5)/1).</summary>
    public static ProcessingActivity ContactAutofill { get; } = Add("contact-autofill");
    /// <summary>Gets the activity of finding out whether a contact is a user (判断联系人是否用户, P4.1.2-3(5)/2).</summary>
    public static ProcessingActivity ContactMatching { get; } = Add("contact-matching");
    /// <summary>Gets the activity of personalizing display, search and push messages (个性化展示、搜索、推送, P4.1.2-4/1).</summary>
    public static ProcessingActivity Personalization { get; } = Add("personalization");
    /// <summary>Gets the activity of bookmarking, liking, asking, answering and commenting (收藏、点赞、问答、评论, P4.1.2-5/1).</summary>
    public static ProcessingActivity Interaction { get; } = Add("interaction");
    /// <summary>Gets the activity of obtaining information indirectly (间接获得, P4.1.2-6).</summary>
    public static ProcessingActivity IndirectCollection { get; } = Add("indirect-collection");
    /// <summary>Gets the activity of supporting customers and settling disputes (客服及争议处理, P4.1.2-7/1).</summary>
    public static ProcessingActivity CustomerSupport { get; } = Add("customer-support");
    /// <summary>Gets the activity of conducting surveys (问卷调查, P4.1.2-7/4).</summary>
    public static ProcessingActivity Survey { get; } = Add("survey");
    /// <summary>Gets the activity of protecting security (安全保障, P4.1.2-8).</summary>
    public static ProcessingActivity SecurityProtection { get; } = Add("security-protection");
    /// <summary>Gets the activity of running events of Yipai and its affiliates (益拍及关联公司组织的活动, P4.1.2-3(4)).</summary>
    public static ProcessingActivity OrganizedActivity { get; } = Add("organized-activity");
    /// <summary>Gets the activity of using cookies and similar technologies (Cookie 和同类技术, P4.5/1).</summary>
    public static ProcessingActivity Cookies { get; } = Add("cookies");
    /// <summary>Gets the activity of verifying the identity behind a rights request (权利请求的身份验证, P4.3.4/1).</summary>
    public static ProcessingActivity RightsRequest { get; } = Add("rights-request");

    /// <summary>Gets all activities in the order of the policy.</summary>
    public static IReadOnlyList<ProcessingActivity> All => Known;

    /// <summary>Returns the activity with this id.</summary>
    /// <exception cref="PrivacyException">Thrown with YP0105 when the policy has no activity with this id.</exception>
    public static ProcessingActivity Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return TryFind(id, out ProcessingActivity? activity) ? activity! : throw PrivacyException.UnknownActivity();
    }

    internal static bool TryFind(string id, out ProcessingActivity? activity) =>
        (activity = Known.Find(known => known.Id == id)) is not null;

    private static ProcessingActivity Add(string id)
    {
        var activity = new ProcessingActivity(id, Known.Count);
        Known.Add(activity);
        return activity;
    }
}
