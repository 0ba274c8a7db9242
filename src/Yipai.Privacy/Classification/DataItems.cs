namespace Yipai.Privacy;

/// <summary>Every data item that the policy of 2021-01-20 names, in the order of its categories.</summary>
/// <remarks>Their Chinese names, categories and sensitivity stand in the policy manifest, whose item ids these are.</remarks>
public static class DataItems
{
    private static readonly List<DataItem> Known = [];
    private static readonly Dictionary<string, DataItem> ById = [];

    /// <summary>账号名称 (<c>account.name</c>).</summary>
    public static DataItem AccountName { get; } = Add("account.name");
    /// <summary>昵称 (<c>account.nickname</c>).</summary>
    public static DataItem AccountNickname { get; } = Add("account.nickname");
    /// <summary>头像 (<c>account.avatar</c>).</summary>
    public static DataItem AccountAvatar { get; } = Add("account.avatar");
    /// <summary>密码 (<c>account.password</c>).</summary>
    public static DataItem AccountPassword { get; } = Add("account.password");
    /// <summary>密码保护问题 (<c>account.secQuestion</c>).</summary>
    public static DataItem SecurityQuestion { get; } = Add("account.secQuestion");
    /// <summary>密码保护答案 (<c>account.secAnswer</c>).</summary>
    public static DataItem SecurityAnswer { get; } = Add("account.secAnswer");
    /// <summary>邮箱地址 (<c>account.email</c>).</summary>
    public static DataItem EmailAddress { get; } = Add("account.email");
    /// <summary>第三方账户信息 (<c>account.thirdParty</c>).</summary>
    public static DataItem ThirdPartyAccount { get; } = Add("account.thirdParty");
    /// <summary>第三方账户绑定关系 (<c>account.bindingRecord</c>).</summary>
    public static DataItem AccountBindingRecord { get; } = Add("account.bindingRecord");
    /// <summary>账号信息 (<c>account.info</c>).</summary>
    public static DataItem AccountInformation { get; } = Add("account.info");
    /// <summary>手机号码 (<c>phone.mobile</c>).</summary>
    public static DataItem MobileNumber { get; } = Add("phone.mobile");
    /// <summary>电话号码 (<c>phone.landline</c>).</summary>
    public static DataItem LandlineNumber { get; } = Add("phone.landline");
    /// <summary>姓名 (<c>person.name</c>).</summary>
    public static DataItem PersonName { get; } = Add("person.name");
    /// <summary>性别 (<c>person.gender</c>).</summary>
    public static DataItem Gender { get; } = Add("person.gender");
    /// <summary>出生日期 (<c>person.birthDate</c>).</summary>
    public static DataItem BirthDate { get; } = Add("person.birthDate");
    /// <summary>常用地址 (<c>person.address</c>).</summary>
    public static DataItem HomeAddress { get; } = Add("person.address");
    /// <summary>职业信息 (<c>person.occupation</c>).</summary>
    public static DataItem Occupation { get; } = Add("person.occupation");
    /// <summary>教育信息 (<c>person.education</c>).</summary>
    public static DataItem Education { get; } = Add("person.education");
    /// <summary>身份证号码 (<c>id.number</c>).</summary>
    public static DataItem IdentityNumber { get; } = Add("id.number");
    /// <summary>身份证照片 (<c>id.cardPhoto</c>).</summary>
    public static DataItem IdentityCardPhoto { get; } = Add("id.cardPhoto");
    /// <summary>护照 (<c>id.passport</c>).</summary>
    public static DataItem PassportNumber { get; } = Add("id.passport");
    /// <summary>军人证 (<c>id.military</c>).</summary>
    public static DataItem MilitaryIdentity { get; } = Add("id.military");
    /// <summary>驾驶证 (<c>id.driver</c>).</summary>
    public static DataItem DrivingLicence { get; } = Add("id.driver");
    /// <summary>银行卡号 (<c>bank.card</c>).</summary>
    public static DataItem BankCardNumber { get; } = Add("bank.card");
    /// <summary>人脸照片 (<c>bio.facePhoto</c>).</summary>
    public static DataItem FacePhoto { get; } = Add("bio.facePhoto");
    /// <summary>人脸视频 (<c>bio.faceVideo</c>).</summary>
    public static DataItem FaceVideo { get; } = Add("bio.faceVideo");
    /// <summary>声纹 (<c>bio.voiceprint</c>).</summary>
    public static DataItem Voiceprint { get; } = Add("bio.voiceprint");
    /// <summary>生物识别特征 (<c>bio.other</c>).</summary>
    public static DataItem OtherBiometric { get; } = Add("bio.other");
    /// <summary>识别结果 (<c>verify.result</c>).</summary>
    public static DataItem VerificationResult { get; } = Add("verify.result");
    /// <summary>硬件型号 (<c>device.model</c>).</summary>
    public static DataItem DeviceModel { get; } = Add("device.model");
    /// <summary>操作系统版本 (<c>device.os</c>).</summary>
    public static DataItem OperatingSystemVersion { get; } = Add("device.os");
    /// <summary>设备配置 (<c>device.config</c>).</summary>
    public static DataItem DeviceConfiguration { get; } = Add("device.config");
    /// <summary>唯一设备标识符 (<c>device.uid</c>).</summary>
    public static DataItem DeviceIdentifier { get; } = Add("device.uid");
    /// <summary>国际移动设备身份码 IMEI (<c>device.imei</c>).</summary>
    public static DataItem Imei { get; } = Add("device.imei");
    /// <summary>网络设备硬件地址 MAC (<c>device.mac</c>).</summary>
    public static DataItem MacAddress { get; } = Add("device.mac");
    /// <summary>广告标识符 IDFA (<c>device.idfa</c>).</summary>
    public static DataItem AdvertisingIdentifier { get; } = Add("device.idfa");
    /// <summary>匿名设备标识符 OAID (<c>device.oaid</c>).</summary>
    public static DataItem OpenAnonymousIdentifier { get; } = Add("device.oaid");
    /// <summary>浏览器的类型 (<c>device.browserType</c>).</summary>
    public static DataItem BrowserType { get; } = Add("device.browserType");
    /// <summary>电信运营商 (<c>device.carrier</c>).</summary>
    public static DataItem Carrier { get; } = Add("device.carrier");
    /// <summary>使用的语言 (<c>device.language</c>).</summary>
    public static DataItem DeviceLanguage { get; } = Add("device.language");
    /// <summary>设备状态信息 (<c>device.state</c>).</summary>
    public static DataItem DeviceState { get; } = Add("device.state");
    /// <summary>跨设备关联关系 (<c>device.link</c>).</summary>
    public static DataItem DeviceLink { get; } = Add("device.link");
    /// <summary>唯一应用程序编号 (<c>app.uniqueNumber</c>).</summary>
    public static DataItem ApplicationNumber { get; } = Add("app.uniqueNumber");
    /// <summary>相关产品安装信息 (<c>app.installInfo</c>).</summary>
    public static DataItem InstallationInformation { get; } = Add("app.installInfo");
    /// <summary>产品和服务的使用情况 (<c>log.usage</c>).</summary>
    public static DataItem UsageLog { get; } = Add("log.usage");
    /// <summary>IP 地址 (<c>log.ip</c>).</summary>
    public static DataItem IpAddress { get; } = Add("log.ip");
    /// <summary>所访问服务的 URL (<c>log.url</c>).</summary>
    public static DataItem VisitedUrl { get; } = Add("log.url");
    /// <summary>浏览 (<c>log.browse</c>).</summary>
    public static DataItem BrowsingLog { get; } = Add("log.browse");
    /// <summary>点击查看 (<c>log.click</c>).</summary>
    public static DataItem ClickLog { get; } = Add("log.click");
    /// <summary>搜索查询 (<c>log.search</c>).</summary>
    public static DataItem SearchQuery { get; } = Add("log.search");
    /// <summary>网页浏览记录 (<c>log.webHistory</c>).</summary>
    public static DataItem WebHistory { get; } = Add("log.webHistory");
    /// <summary>收藏 (<c>act.favorite</c>).</summary>
    public static DataItem FavoriteRecord { get; } = Add("act.favorite");
    /// <summary>评论 (<c>act.comment</c>).</summary>
    public static DataItem CommentRecord { get; } = Add("act.comment");
    /// <summary>点赞 (<c>act.like</c>).</summary>
    public static DataItem LikeRecord { get; } = Add("act.like");
    /// <summary>问答 (<c>act.qa</c>).</summary>
    public static DataItem QuestionAnswerRecord { get; } = Add("act.qa");
    /// <summary>关注 (<c>act.follow</c>).</summary>
    public static DataItem FollowRecord { get; } = Add("act.follow");
    /// <summary>分享 (<c>act.share</c>).</summary>
    public static DataItem ShareRecord { get; } = Add("act.share");
    /// <summary>添加 (<c>act.add</c>).</summary>
    public static DataItem AddRecord { get; } = Add("act.add");
    /// <summary>发布信息 (<c>act.post</c>).</summary>
    public static DataItem PublishedText { get; } = Add("act.post");
    /// <summary>上传事部件信息 (<c>case.report</c>).</summary>
    public static DataItem CaseReport { get; } = Add("case.report");
    /// <summary>案件类型 (<c>case.type</c>).</summary>
    public static DataItem CaseType { get; } = Add("case.type");
    /// <summary>具体案件信息 (<c>case.info</c>).</summary>
    public static DataItem CaseInformation { get; } = Add("case.info");
    /// <summary>照片 (<c>media.photo</c>).</summary>
    public static DataItem Photo { get; } = Add("media.photo");
    /// <summary>视频 (<c>media.video</c>).</summary>
    public static DataItem Video { get; } = Add("media.video");
    /// <summary>录音内容 (<c>media.audio</c>).</summary>
    public static DataItem AudioRecording { get; } = Add("media.audio");
    /// <summary>位置信息 (<c>loc.position</c>).</summary>
    public static DataItem Position { get; } = Add("loc.position");
    /// <summary>精准定位信息 (<c>loc.precise</c>).</summary>
    public static DataItem PrecisePosition { get; } = Add("loc.precise");
    /// <summary>行程信息 (<c>loc.itinerary</c>).</summary>
    public static DataItem Itinerary { get; } = Add("loc.itinerary");
    /// <summary>行踪信息 (<c>loc.whereabouts</c>).</summary>
    public static DataItem Whereabouts { get; } = Add("loc.whereabouts");
    /// <summary>偏好特征 (<c>profile.preference</c>).</summary>
    public static DataItem PreferenceFeature { get; } = Add("profile.preference");
    /// <summary>习惯 (<c>profile.habit</c>).</summary>
    public static DataItem Habit { get; } = Add("profile.habit");
    /// <summary>位置特征 (<c>profile.locationFeature</c>).</summary>
    public static DataItem LocationFeature { get; } = Add("profile.locationFeature");
    /// <summary>用户画像 (<c>profile.portrait</c>).</summary>
    public static DataItem UserProfile { get; } = Add("profile.portrait");
    /// <summary>通讯录信息 (<c>contacts.book</c>).</summary>
    public static DataItem AddressBook { get; } = Add("contacts.book");
    /// <summary>通讯联系人是否为益拍用户 (<c>contacts.match</c>).</summary>
    public static DataItem ContactMatch { get; } = Add("contacts.match");
    /// <summary>与客服的联系内容 (<c>comm.csContent</c>).</summary>
    public static DataItem SupportConversation { get; } = Add("comm.csContent");
    /// <summary>留下的联系方式信息 (<c>comm.contactLeft</c>).</summary>
    public static DataItem ContactLeft { get; } = Add("comm.contactLeft");
    /// <summary>问卷答复信息 (<c>survey.answer</c>).</summary>
    public static DataItem SurveyAnswer { get; } = Add("survey.answer");
    /// <summary>服务消耗记录 (<c>fin.serviceUse</c>).</summary>
    public static DataItem ServiceConsumption { get; } = Add("fin.serviceUse");
    /// <summary>余额 (<c>fin.balance</c>).</summary>
    public static DataItem Balance { get; } = Add("fin.balance");
    /// <summary>优惠 (<c>fin.discount</c>).</summary>
    public static DataItem Discount { get; } = Add("fin.discount");
    /// <summary>优惠券 (<c>fin.coupon</c>).</summary>
    public static DataItem Coupon { get; } = Add("fin.coupon");
    /// <summary>相关消费记录 (<c>fin.consumption</c>).</summary>
    public static DataItem ConsumptionRecord { get; } = Add("fin.consumption");
    /// <summary>支付结算结果 (<c>fin.payment</c>).</summary>
    public static DataItem PaymentResult { get; } = Add("fin.payment");
    /// <summary>交易关系 (<c>fin.transactionRelation</c>).</summary>
    public static DataItem TransactionRelation { get; } = Add("fin.transactionRelation");
    /// <summary>信贷分析结果 (<c>fin.creditAnalysis</c>).</summary>
    public static DataItem CreditAnalysis { get; } = Add("fin.creditAnalysis");
    /// <summary>健康生理信息 (<c>health.any</c>).</summary>
    public static DataItem HealthInformation { get; } = Add("health.any");
    /// <summary>间接获得的个人信息 (<c>indirect.any</c>).</summary>
    public static DataItem IndirectInformation { get; } = Add("indirect.any");
    /// <summary>统计信息 (<c>stat.aggregate</c>).</summary>
    public static DataItem UsageStatistics { get; } = Add("stat.aggregate");
    /// <summary>Cookie 及同类标识 (<c>cookie.id</c>).</summary>
    public static DataItem CookieIdentifier { get; } = Add("cookie.id");

    /// <summary>All items.</summary>
    public static IReadOnlyList<DataItem> All => Known;

    /// <summary>Finds an item by its id.</summary>
    /// <param name="id">An id such as <c>phone.mobile</c>; case matters.</param>
    /// <exception cref="PrivacyException">YP0103: no item has that id.</exception>
    public static DataItem Find(string id) =>
        TryFind(id, out DataItem? item) ? item! : throw PrivacyException.UnknownItem("The id");

    internal static bool TryFind(string id, out DataItem? item) => ById.TryGetValue(id, out item);

    /// <summary>The items of the given ids; an id that the SDK does not know is left out.</summary>
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
