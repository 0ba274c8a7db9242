namespace Yipai.Privacy.Detection;

/// <summary>The kinds that the SDK finds (docs/detection.md), in the order that breaks ties.</summary>
public static class FindingKinds
{
    private static readonly List<FindingKind> Known = [];

    /// <summary>居民身份证号码, of 18 and of 15 characters.</summary>
    public static FindingKind IdentityNumber { get; } = Add("id.resident", "ID_CARD", DataItems.IdentityNumber);
    /// <summary>香港身份证号码.</summary>
    public static FindingKind HongKongIdentity { get; } = Add("id.hongkong", "HK_ID", DataItems.IdentityNumber);
    /// <summary>澳门身份证号码.</summary>
    public static FindingKind MacauIdentity { get; } = Add("id.macau", "MO_ID", DataItems.IdentityNumber);
    /// <summary>台湾身份证号码.</summary>
    public static FindingKind TaiwanIdentity { get; } = Add("id.taiwan", "TW_ID", DataItems.IdentityNumber);
    /// <summary>通行证、回乡证、台胞证号码.</summary>
    public static FindingKind TravelPermit { get; } = Add("id.permit", "PERMIT", DataItems.PassportNumber);
    /// <summary>护照号码.</summary>
    public static FindingKind PassportNumber { get; } = Add("id.passport", "PASSPORT", DataItems.PassportNumber);
    /// <summary>军人证件号码.</summary>
    public static FindingKind MilitaryIdentity { get; } = Add("id.military", "MILITARY_ID", DataItems.MilitaryIdentity);
    /// <summary>驾驶证档案编号.</summary>
    public static FindingKind DrivingLicence { get; } = Add("id.driver", "DRIVER_LICENSE", DataItems.DrivingLicence);
    /// <summary>手机号码.</summary>
    public static FindingKind MobileNumber { get; } = Add("phone.mobile", "PHONE", DataItems.MobileNumber);
    /// <summary>固定电话号码.</summary>
    public static FindingKind LandlineNumber { get; } = Add("phone.landline", "PHONE", DataItems.LandlineNumber);
    /// <summary>银行卡号.</summary>
    public static FindingKind BankCardNumber { get; } = Add("bank.card", "BANK_CARD", DataItems.BankCardNumber);
    /// <summary>统一社会信用代码.</summary>
    public static FindingKind CreditCode { get; } = Add("org.creditCode", "USCC", DataItems.IndirectInformation);
    /// <summary>机动车号牌.</summary>
    public static FindingKind VehiclePlate { get; } = Add("vehicle.plate", "PLATE", DataItems.IndirectInformation);
    /// <summary>邮箱地址.</summary>
    public static FindingKind EmailAddress { get; } = Add("account.email", "EMAIL", DataItems.EmailAddress);
    /// <summary>带凭证的网址.</summary>
    public static FindingKind SecretUrl { get; } = Add("url.secret", "URL", DataItems.VisitedUrl);
    /// <summary>密码、密钥、令牌.</summary>
    public static FindingKind AccountSecret { get; } = Add("account.secret", "SECRET", DataItems.AccountPassword);
    /// <summary>IP 地址.</summary>
    public static FindingKind IpAddress { get; } = Add("net.ip", "IP", DataItems.IpAddress);
    /// <summary>MAC 地址.</summary>
    public static FindingKind MacAddress { get; } = Add("device.mac", "MAC", DataItems.MacAddress);
    /// <summary>国际移动设备身份码.</summary>
    public static FindingKind Imei { get; } = Add("device.imei", "IMEI", DataItems.Imei);
    /// <summary>广告标识符 IDFA.</summary>
    public static FindingKind AdvertisingIdentifier { get; } = Add("device.idfa", "IDFA", DataItems.AdvertisingIdentifier);
    /// <summary>匿名设备标识符 OAID.</summary>
    public static FindingKind OpenAnonymousIdentifier { get; } = Add("device.oaid", "OAID", DataItems.OpenAnonymousIdentifier);
    /// <summary>其他设备标识符.</summary>
    public static FindingKind DeviceIdentifier { get; } = Add("device.uid", "DEVICE_ID", DataItems.DeviceIdentifier);
    /// <summary>经纬度.</summary>
    public static FindingKind GeoCoordinates { get; } = Add("loc.coordinates", "GPS", DataItems.PrecisePosition);
    /// <summary>微信号.</summary>
    public static FindingKind WeChatAccount { get; } = Add("im.wechat", "WECHAT", DataItems.ThirdPartyAccount);
    /// <summary>QQ 号.</summary>
    public static FindingKind QqAccount { get; } = Add("im.qq", "QQ", DataItems.ThirdPartyAccount);
    /// <summary>支付宝账号.</summary>
    public static FindingKind AlipayAccount { get; } = Add("pay.alipay", "ALIPAY", DataItems.ThirdPartyAccount);
    /// <summary>出生日期.</summary>
    public static FindingKind BirthDate { get; } = Add("person.birthDate", "BIRTH_DATE", DataItems.BirthDate);
    /// <summary>门牌级地址.</summary>
    public static FindingKind PostalAddress { get; } = Add("person.address", "ADDRESS", DataItems.HomeAddress);
    /// <summary>姓名.</summary>
    public static FindingKind PersonName { get; } = Add("person.name", "PERSON", DataItems.PersonName);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingKind> All => Known;

    /// <summary>Those whose form decides: all but names and addresses.</summary>
    public static IReadOnlyList<FindingKind> Structured { get; } = [.. Known.Where(kind => kind.Order < PostalAddress.Order)];

    private static FindingKind Add(string id, string typeName, DataItem item)
    {
        var kind = new FindingKind(id, typeName, item, Known.Count);
        Known.Add(kind);
        return kind;
    }
}
