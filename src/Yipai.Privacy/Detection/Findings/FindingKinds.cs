namespace Yipai.Privacy.Detection;

/// <summary>Lists the kinds that the SDK finds (docs/detection.md), in the order that breaks ties.</summary>
public static class FindingKinds
{
    private static readonly List<FindingKind> Known = [];

    /// <summary>Gets the kind of resident identity numbers (居民身份证号码) of 18 and of 15 characters.</summary>
    public static FindingKind IdentityNumber { get; } = Add("id.resident", "ID_CARD", DataItems.IdentityNumber);
    /// <summary>Gets the kind of Hong Kong identity card numbers (香港身份证号码).</summary>
    public static FindingKind HongKongIdentity { get; } = Add("id.hongkong", "HK_ID", DataItems.IdentityNumber);
    /// <summary>Gets the kind of Macau identity card numbers (澳门身份证号码).</summary>
    public static FindingKind MacauIdentity { get; } = Add("id.macau", "MO_ID", DataItems.IdentityNumber);
    /// <summary>Gets the kind of Taiwan identity card numbers (台湾身份证号码).</summary>
    public static FindingKind TaiwanIdentity { get; } = Add("id.taiwan", "TW_ID", DataItems.IdentityNumber);
    /// <summary>Gets the kind of travel permit numbers (通行证、回乡证、台胞证号码).</summary>
    public static FindingKind TravelPermit { get; } = Add("id.permit", "PERMIT", DataItems.PassportNumber);
    /// <summary>Gets the kind of passport numbers (护照号码).</summary>
    public static FindingKind PassportNumber { get; } = Add("id.passport", "PASSPORT", DataItems.PassportNumber);
    /// <summary>Gets the kind of card numbers of the armed forces (军人证件号码).</summary>
    public static FindingKind MilitaryIdentity { get; } = Add("id.military", "MILITARY_ID", DataItems.MilitaryIdentity);
    /// <summary>Gets the kind of file numbers of driving licences (驾驶证档案编号).</summary>
    public static FindingKind DrivingLicence { get; } = Add("id.driver", "DRIVER_LICENSE", DataItems.DrivingLicence);
    /// <summary>Gets the kind of mobile numbers (手机号码).</summary>
    public static FindingKind MobileNumber { get; } = Add("phone.mobile", "PHONE", DataItems.MobileNumber);
    /// <summary>Gets the kind of landline numbers (固定电话号码).</summary>
    public static FindingKind LandlineNumber { get; } = Add("phone.landline", "PHONE", DataItems.LandlineNumber);
    /// <summary>Gets the kind of bank card numbers (银行卡号).</summary>
    public static FindingKind BankCardNumber { get; } = Add("bank.card", "BANK_CARD", DataItems.BankCardNumber);
    /// <summary>Gets the kind of unified social credit codes (统一社会信用代码).</summary>
    public static FindingKind CreditCode { get; } = Add("org.creditCode", "USCC", DataItems.IndirectInformation);
    /// <summary>Gets the kind of vehicle plates (机动车号牌).</summary>
    public static FindingKind VehiclePlate { get; } = Add("vehicle.plate", "PLATE", DataItems.IndirectInformation);
    /// <summary>Gets the kind of mail addresses (邮箱地址).</summary>
    public static FindingKind EmailAddress { get; } = Add("account.email", "EMAIL", DataItems.EmailAddress);
    /// <summary>Gets the kind of URLs with credentials (带凭证的网址).</summary>
    public static FindingKind SecretUrl { get; } = Add("url.secret", "URL", DataItems.VisitedUrl);
    /// <summary>Gets the kind of passwords, keys and tokens (密码、密钥、令牌).</summary>
    public static FindingKind AccountSecret { get; } = Add("account.secret", "SECRET", DataItems.AccountPassword);
    /// <summary>Gets the kind of IP addresses (IP 地址).</summary>
    public static FindingKind IpAddress { get; } = Add("net.ip", "IP", DataItems.IpAddress);
    /// <summary>Gets the kind of MAC addresses (MAC 地址).</summary>
    public static FindingKind MacAddress { get; } = Add("device.mac", "MAC", DataItems.MacAddress);
    /// <summary>Gets the kind of mobile equipment identities, IMEI (国际移动设备身份码).</summary>
    public static FindingKind Imei { get; } = Add("device.imei", "IMEI", DataItems.Imei);
    /// <summary>Gets the kind of advertising identifiers, IDFA (广告标识符).</summary>
    public static FindingKind AdvertisingIdentifier { get; } = Add("device.idfa", "IDFA", DataItems.AdvertisingIdentifier);
    /// <summary>Gets the kind of open anonymous device identifiers, OAID (匿名设备标识符).</summary>
    public static FindingKind OpenAnonymousIdentifier { get; } = Add("device.oaid", "OAID", DataItems.OpenAnonymousIdentifier);
    /// <summary>Gets the kind of other device identifiers (其他设备标识符).</summary>
    public static FindingKind DeviceIdentifier { get; } = Add("device.uid", "DEVICE_ID", DataItems.DeviceIdentifier);
    /// <summary>Gets the kind of coordinates (经纬度).</summary>
    public static FindingKind GeoCoordinates { get; } = Add("loc.coordinates", "GPS", DataItems.PrecisePosition);
    /// <summary>Gets the kind of WeChat accounts (微信号).</summary>
    public static FindingKind WeChatAccount { get; } = Add("im.wechat", "WECHAT", DataItems.ThirdPartyAccount);
    /// <summary>Gets the kind of QQ accounts (QQ 号).</summary>
    public static FindingKind QqAccount { get; } = Add("im.qq", "QQ", DataItems.ThirdPartyAccount);
    /// <summary>Gets the kind of Alipay accounts (支付宝账号).</summary>
    public static FindingKind AlipayAccount { get; } = Add("pay.alipay", "ALIPAY", DataItems.ThirdPartyAccount);
    /// <summary>Gets the kind of birth dates (出生日期).</summary>
    public static FindingKind BirthDate { get; } = Add("person.birthDate", "BIRTH_DATE", DataItems.BirthDate);
    /// <summary>Gets the kind of addresses down to a door (门牌级地址).</summary>
    public static FindingKind PostalAddress { get; } = Add("person.address", "ADDRESS", DataItems.HomeAddress);
    /// <summary>Gets the kind of person names (姓名).</summary>
    public static FindingKind PersonName { get; } = Add("person.name", "PERSON", DataItems.PersonName);

    /// <summary>Gets all kinds.</summary>
    public static IReadOnlyList<FindingKind> All => Known;

    /// <summary>Gets the kinds that their form decides, which are all but names and addresses.</summary>
    public static IReadOnlyList<FindingKind> Structured { get; } = [.. Known.Where(kind => kind.Order < PostalAddress.Order)];

    private static FindingKind Add(string id, string typeName, DataItem item)
    {
        var kind = new FindingKind(id, typeName, item, Known.Count);
        Known.Add(kind);
        return kind;
    }
}
