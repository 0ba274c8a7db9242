namespace Yipai.Privacy;

/// <summary>Lists every data item that the policy of 2021-01-20 names, in the order of its categories.</summary>
/// <remarks>The policy manifest has the same ids. It holds the items' Chinese names, categories and sensitivity.</remarks>
/// <example>
/// <code>
/// string shown = masker.MaskItem(DataItems.PersonName, "欧阳小明", Audience.Staff);   // 欧阳**
/// </code>
/// </example>
public static class DataItems
{
    private static readonly List<DataItem> Known = [];
    private static readonly Dictionary<string, DataItem> ById = [];

    /// <summary>Gets 账号名称 (<c>account.name</c>).</summary>
    public static DataItem AccountName { get; } = Add("account.name");
    /// <summary>Gets 昵称 (<c>account.nickname</c>).</summary>
    public static DataItem AccountNickname { get; } = Add("account.nickname");
    /// <summary>Gets 头像 (<c>account.avatar</c>).</summary>
    public static DataItem AccountAvatar { get; } = Add("account.avatar");
    /// <summary>Gets 密码 (<c>account.password</c>).</summary>
    public static DataItem AccountPassword { get; } = Add("account.password");
    /// <summary>Gets 密码保护问题 (<c>account.secQuestion</c>).</summary>
    public static DataItem SecurityQuestion { get; } = Add("account.secQuestion");
    /// <summary>Gets 密码保护答案 (<c>account.secAnswer</c>).</summary>
    public static DataItem SecurityAnswer { get; } = Add("account.secAnswer");
    /// <summary>Gets 邮箱地址 (<c>account.email</c>).</summary>
    public static DataItem EmailAddress { get; } = Add("account.email");
    /// <summary>Gets 第三方账户信息 (<c>account.thirdParty</c>).</summary>
    public static DataItem ThirdPartyAccount { get; } = Add("account.thirdParty");
    /// <summary>Gets 第三方账户绑定关系 (<c>account.bindingRecord</c>).</summary>
    public static DataItem AccountBindingRecord { get; } = Add("account.bindingRecord");
    /// <summary>Gets 账号信息 (<c>account.info</c>).</summary>
    public static DataItem AccountInformation { get; } = Add("account.info");
    /// <summary>Gets 手机号码 (<c>phone.mobile</c>).</summary>
    public static DataItem MobileNumber { get; } = Add("phone.mobile");
    /// <summary>Gets 电话号码 (<c>phone.landline</c>).</summary>
    public static DataItem LandlineNumber { get; } = Add("phone.landline");
    /// <summary>Gets 姓名 (<c>person.name</c>).</summary>
    public static DataItem PersonName { get; } = Add("person.name");
    /// <summary>Gets 性别 (<c>person.gender</c>).</summary>
    public static DataItem Gender { get; } = Add("person.gender");
    /// <summary>Gets 出生日期 (<c>person.birthDate</c>).</summary>
    public static DataItem BirthDate { get; } = Add("person.birthDate");
    /// <summary>Gets 常用地址 (<c>person.address</c>).</summary>
    public static DataItem HomeAddress { get; } = Add("person.address");
    /// <summary>Gets 职业信息 (<c>person.occupation</c>).</summary>
    public static DataItem Occupation { get; } = Add("person.occupation");
    /// <summary>Gets 教育信息 (<c>person.education</c>).</summary>
    public static DataItem Education { get; } = Add("person.education");
    /// <summary>Gets 身份证号码 (<c>id.number</c>).</summary>
    public static DataItem IdentityNumber { get; } = Add("id.number");
    /// <summary>Gets 身份证照片 (<c>id.cardPhoto</c>).</summary>
    public static DataItem IdentityCardPhoto { get; } = Add("id.cardPhoto");
    /// <summary>Gets 护照 (<c>id.passport</c>).</summary>
    public static DataItem PassportNumber { get; } = Add("id.passport");
    /// <summary>Gets 军人证 (<c>id.military</c>).</summary>
    public static DataItem MilitaryIdentity { get; } = Add("id.military");
    /// <summary>Gets 驾驶证 (<c>id.driver</c>).</summary>
    public static DataItem DrivingLicence { get; } = Add("id.driver");
    /// <summary>Gets 银行卡号 (<c>bank.card</c>).</summary>
    public static DataItem BankCardNumber { get; } = Add("bank.card");
    /// <summary>Gets 人脸照片 (<c>bio.facePhoto</c>).</summary>
    public static DataItem FacePhoto { get; } = Add("bio.facePhoto");
    /// <summary>Gets 人脸视频 (<c>bio.faceVideo</c>).</summary>
    public static DataItem FaceVideo { get; } = Add("bio.faceVideo");
    /// <summary>Gets 声纹 (<c>bio.voiceprint</c>).</summary>
    public static DataItem Voiceprint { get; } = Add("bio.voiceprint");
    /// <summary>Gets 生物识别特征 (<c>bio.other</c>).</summary>
    public static DataItem OtherBiometric { get; } = Add("bio.other");
    /// <summary>Gets 识别结果 (<c>verify.result</c>).</summary>
    public static DataItem VerificationResult { get; } = Add("verify.result");
    /// <summary>Gets 硬件型号 (<c>device.model</c>).</summary>
    public static DataItem DeviceModel { get; } = Add("device.model");
    /// <summary>Gets 操作系统版本 (<c>device.os</c>).</summary>
    public static DataItem OperatingSystemVersion { get; } = Add("device.os");
    /// <summary>Gets 设备配置 (<c>device.config</c>).</summary>
    public static DataItem DeviceConfiguration { get; } = Add("device.config");
    /// <summary>Gets 唯一设备标识符 (<c>device.uid</c>).</summary>
    public static DataItem DeviceIdentifier { get; } = Add("device.uid");
    /// <summary>Gets 国际移动设备身份码 IMEI (<c>device.imei</c>).</summary>
    public static DataItem Imei { get; } = Add("device.imei");
    /// <summary>Gets 网络设备硬件地址 MAC (<c>device.mac</c>).</summary>
    public static DataItem MacAddress { get; } = Add("device.mac");
    /// <summary>Gets 广告标识符 IDFA (<c>device.idfa</c>).</summary>
    public static DataItem AdvertisingIdentifier { get; } = Add("device.idfa");
    /// <summary>Gets 匿名设备标识符 OAID (<c>device.oaid</c>).</summary>
    public static DataItem OpenAnonymousIdentifier { get; } = Add("device.oaid");
    /// <summary>Gets 浏览器的类型 (<c>device.browserType</c>).</summary>
    public static DataItem BrowserType { get; } = Add("device.browserType");
    /// <summary>Gets 电信运营商 (<c>device.carrier</c>).</summary>
    public static DataItem Carrier { get; } = Add("device.carrier");
    /// <summary>Gets 使用的语言 (<c>device.language</c>).</summary>
    public static DataItem DeviceLanguage { get; } = Add("device.language");
    /// <summary>Gets 设备状态信息 (<c>device.state</c>).</summary>
    public static DataItem DeviceState { get; } = Add("device.state");
    /// <summary>Gets 跨设备关联关系 (<c>device.link</c>).</summary>
    public static DataItem DeviceLink { get; } = Add("device.link");
    /// <summary>Gets 唯一应用程序编号 (<c>app.uniqueNumber</c>).</summary>
    public static DataItem ApplicationNumber { get; } = Add("app.uniqueNumber");
    /// <summary>Gets 相关产品安装信息 (<c>app.installInfo</c>).</summary>
    public static DataItem InstallationInformation { get; } = Add("app.installInfo");
    /// <summary>Gets 产品和服务的使用情况 (<c>log.usage</c>).</summary>
    public static DataItem UsageLog { get; } = Add("log.usage");
    /// <summary>Gets IP 地址 (<c>log.ip</c>).</summary>
    public static DataItem IpAddress { get; } = Add("log.ip");
    /// <summary>Gets 所访问服务的 URL (<c>log.url</c>).</summary>
    public static DataItem VisitedUrl { get; } = Add("log.url");
    /// <summary>Gets 浏览 (<c>log.browse</c>).</summary>
    public static DataItem BrowsingLog { get; } = Add("log.browse");
    /// <summary>Gets 点击查看 (<c>log.click</c>).</summary>
    public static DataItem ClickLog { get; } = Add("log.click");
    /// <summary>Gets 搜索查询 (<c>log.search</c>).</summary>
    public static DataItem SearchQuery { get; } = Add("log.search");
    /// <summary>Gets 网页浏览记录 (<c>log.webHistory</c>).</summary>
    public static DataItem WebHistory { get; } = Add("log.webHistory");
    /// <summary>Gets 收藏 (<c>act.favorite</c>).</summary>
    public static DataItem FavoriteRecord { get; } = Add("act.favorite");
    /// <summary>Gets 评论 (<c>act.comment</c>).</summary>
    public static DataItem CommentRecord { get; } = Add("act.comment");
    /// <summary>Gets 点赞 (<c>act.like</c>).</summary>
    public static DataItem LikeRecord { get; } = Add("act.like");
    /// <summary>Gets 问答 (<c>act.qa</c>).</summary>
    public static DataItem QuestionAnswerRecord { get; } = Add("act.qa");
    /// <summary>Gets 关注 (<c>act.follow</c>).</summary>
    public static DataItem FollowRecord { get; } = Add("act.follow");
    /// <summary>Gets 分享 (<c>act.share</c>).</summary>
    public static DataItem ShareRecord { get; } = Add("act.share");
    /// <summary>Gets 添加 (<c>act.add</c>).</summary>
    public static DataItem AddRecord { get; } = Add("act.add");
    /// <summary>Gets 发布信息 (<c>act.post</c>).</summary>
    public static DataItem PublishedText { get; } = Add("act.post");
    /// <summary>Gets 上传事部件信息 (<c>case.report</c>).</summary>
    public static DataItem CaseReport { get; } = Add("case.report");
    /// <summary>Gets 案件类型 (<c>case.type</c>).</summary>
    public static DataItem CaseType { get; } = Add("case.type");
    /// <summary>Gets 具体案件信息 (<c>case.info</c>).</summary>
    public static DataItem CaseInformation { get; } = Add("case.info");
    /// <summary>Gets 照片 (<c>media.photo</c>).</summary>
    public static DataItem Photo { get; } = Add("media.photo");
    /// <summary>Gets 视频 (<c>media.video</c>).</summary>
    public static DataItem Video { get; } = Add("media.video");
    /// <summary>Gets 录音内容 (<c>media.audio</c>).</summary>
    public static DataItem AudioRecording { get; } = Add("media.audio");
    /// <summary>Gets 位置信息 (<c>loc.position</c>).</summary>
    public static DataItem Position { get; } = Add("loc.position");
    /// <summary>Gets 精准定位信息 (<c>loc.precise</c>).</summary>
    public static DataItem PrecisePosition { get; } = Add("loc.precise");
    /// <summary>Gets 行程信息 (<c>loc.itinerary</c>).</summary>
    public static DataItem Itinerary { get; } = Add("loc.itinerary");
    /// <summary>Gets 行踪信息 (<c>loc.whereabouts</c>).</summary>
    public static DataItem Whereabouts { get; } = Add("loc.whereabouts");
    /// <summary>Gets 偏好特征 (<c>profile.preference</c>).</summary>
    public static DataItem PreferenceFeature { get; } = Add("profile.preference");
    /// <summary>Gets 习惯 (<c>profile.habit</c>).</summary>
    public static DataItem Habit { get; } = Add("profile.habit");
    /// <summary>Gets 位置特征 (<c>profile.locationFeature</c>).</summary>
    public static DataItem LocationFeature { get; } = Add("profile.locationFeature");
    /// <summary>Gets 用户画像 (<c>profile.portrait</c>).</summary>
    public static DataItem UserProfile { get; } = Add("profile.portrait");
    /// <summary>Gets 通讯录信息 (<c>contacts.book</c>).</summary>
    public static DataItem AddressBook { get; } = Add("contacts.book");
    /// <summary>Gets 通讯联系人是否为益拍用户 (<c>contacts.match</c>).</summary>
    public static DataItem ContactMatch { get; } = Add("contacts.match");
    /// <summary>Gets 与客服的联系内容 (<c>comm.csContent</c>).</summary>
    public static DataItem SupportConversation { get; } = Add("comm.csContent");
    /// <summary>Gets 留下的联系方式信息 (<c>comm.contactLeft</c>).</summary>
    public static DataItem ContactLeft { get; } = Add("comm.contactLeft");
    /// <summary>Gets 问卷答复信息 (<c>survey.answer</c>).</summary>
    public static DataItem SurveyAnswer { get; } = Add("survey.answer");
    /// <summary>Gets 服务消耗记录 (<c>fin.serviceUse</c>).</summary>
    public static DataItem ServiceConsumption { get; } = Add("fin.serviceUse");
    /// <summary>Gets 余额 (<c>fin.balance</c>).</summary>
    public static DataItem Balance { get; } = Add("fin.balance");
    /// <summary>Gets 优惠 (<c>fin.discount</c>).</summary>
    public static DataItem Discount { get; } = Add("fin.discount");
    /// <summary>Gets 优惠券 (<c>fin.coupon</c>).</summary>
    public static DataItem Coupon { get; } = Add("fin.coupon");
    /// <summary>Gets 相关消费记录 (<c>fin.consumption</c>).</summary>
    public static DataItem ConsumptionRecord { get; } = Add("fin.consumption");
    /// <summary>Gets 支付结算结果 (<c>fin.payment</c>).</summary>
    public static DataItem PaymentResult { get; } = Add("fin.payment");
    /// <summary>Gets 交易关系 (<c>fin.transactionRelation</c>).</summary>
    public static DataItem TransactionRelation { get; } = Add("fin.transactionRelation");
    /// <summary>Gets 信贷分析结果 (<c>fin.creditAnalysis</c>).</summary>
    public static DataItem CreditAnalysis { get; } = Add("fin.creditAnalysis");
    /// <summary>Gets 健康生理信息 (<c>health.any</c>).</summary>
    public static DataItem HealthInformation { get; } = Add("health.any");
    /// <summary>Gets 间接获得的个人信息 (<c>indirect.any</c>).</summary>
    public static DataItem IndirectInformation { get; } = Add("indirect.any");
    /// <summary>Gets 统计信息 (<c>stat.aggregate</c>).</summary>
    public static DataItem UsageStatistics { get; } = Add("stat.aggregate");
    /// <summary>Gets Cookie 及同类标识 (<c>cookie.id</c>).</summary>
    public static DataItem CookieIdentifier { get; } = Add("cookie.id");

    /// <summary>Gets all items.</summary>
    public static IReadOnlyList<DataItem> All => Known;

    /// <summary>Finds an item by its id.</summary>
    /// <param name="id">An id such as <c>phone.mobile</c>; case matters.</param>
    /// <exception cref="PrivacyException">YP0103: no item has that id.</exception>
    public static DataItem Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return TryFind(id, out DataItem? item) ? item! : throw PrivacyException.UnknownItem("The id");
    }

    internal static bool TryFind(string id, out DataItem? item) => ById.TryGetValue(id, out item);

    /// <summary>Returns the items with the given ids and leaves out every id that the SDK does not know.</summary>
    internal static DataItemSet SetOf(IEnumerable<string> ids)
    {
        DataItemSet items = default;
        foreach (string id in ids)
        {
            items |= TryFind(id, out DataItem? item) ? item! : DataItemSet.Empty;
        }

        return items;
    }

    private static DataItem Add(string id)
    {
        var item = new DataItem(id, Known.Count);
        Known.Add(item);
        ById.Add(id, item);
        return item;
    }
}
