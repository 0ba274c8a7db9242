using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Detection;

/// <summary>Lists the rules by which the SDK finds values (docs/detection.md).</summary>
internal static class FindingRules
{
    public static readonly FindingRule IdChecksum =
        Rule("id-checksum", "行政区划、出生日期和校验码都成立的身份证号码。", "An identity number whose division, date and check character hold.");
    public static readonly FindingRule IdLegacy =
        Rule("id-legacy", "文字称其为身份证的 15 位号码。", "A number of 15 digits that the text calls an identity number.");
    public static readonly FindingRule IdContext =
        Rule("id-context", "文字称其为身份证，但校验不成立。", "The text calls it an identity number, though its check fails.");
    public static readonly FindingRule HongKongId =
        Rule("id-hongkong", "校验码成立的香港身份证号码。", "A Hong Kong card number whose check character holds.");
    public static readonly FindingRule MacauId = Rule("id-macau", "文字称其为澳门身份证。", "The text calls it a Macau card number.");
    public static readonly FindingRule TaiwanId = Rule("id-taiwan", "校验码成立的台湾身份证号码。", "A Taiwan card number whose check digit holds.");
    public static readonly FindingRule Permit = Rule("permit-context", "文字称其为通行证件。", "The text calls it a travel permit.");
    public static readonly FindingRule Passport =
        Rule("passport-context", "文字称其为护照，形式成立。", "The text calls it a passport, in a form that was issued.");
    public static readonly FindingRule Military = Rule("military-context", "文字称其为军人证件。", "The text calls it a card of the armed forces.");
    public static readonly FindingRule Driver =
        Rule("driver-context", "文字称其为驾驶证档案编号。", "The text calls it the file number of a driving licence.");
    public static readonly FindingRule Mobile = Rule("mobile", "13 至 19 开头的 11 位号码。", "Eleven digits that begin with 13 to 19.");
    public static readonly FindingRule MobileSerial =
        Rule("mobile-serial", "编号一类词语之后、形如手机号的 11 位数字。", "Eleven digits of a mobile number's form after a word for a serial number.");
    public static readonly FindingRule MobileAbroad =
        Rule("phone-abroad", "文字称其为电话的境外号码。", "A number of another country or region that the text calls a telephone number.");
    public static readonly FindingRule Landline = Rule("landline", "区号和 7 至 8 位本地号码。", "An area code and 7 or 8 local digits.");
    public static readonly FindingRule LandlineLocal = Rule("landline-local", "电话一类词语之后的本地号码。", "A local number after a word such as 电话.");
    public static readonly FindingRule CardChecked =
        Rule("card-luhn", "发卡机构前缀、长度和校验位都成立的卡号。", "A card number whose prefix, length and Luhn digit hold.");
    public static readonly FindingRule CardContext = Rule("card-context", "文字称其为银行卡。", "The text calls it a card or account number.");
    public static readonly FindingRule CreditCodeChecked =
        Rule("uscc-checked", "校验码成立的统一社会信用代码。", "A credit code whose check character holds.");
    public static readonly FindingRule CreditCodeContext =
        Rule("uscc-context", "文字称其为信用代码，但校验不成立。", "The text calls it a credit code, though its check fails.");
    public static readonly FindingRule Plate = Rule("plate", "省份简称开头的号牌。", "A plate that begins with a province.");
    public static readonly FindingRule SpecialPlate =
        Rule("plate-special", "使馆、武警、军队或专用号牌。", "A plate of an embassy, of the forces or for special use.");
    public static readonly FindingRule Email = Rule("email", "用户名、@ 和带顶级域的域名。", "A name, an @ and a domain with a top level.");
    public static readonly FindingRule UrlCredentials = Rule("url-credentials", "网址里有用户名和密码。", "A URL with user name and password.");
    public static readonly FindingRule UrlToken = Rule("url-token", "网址参数里有令牌或密钥。", "A URL with a token or key among its parameters.");
    public static readonly FindingRule Secret = Rule("secret-context", "密码、密钥一类词语之后的值。", "A value after a word such as 密码 or token.");
    public static readonly FindingRule SecretForm = Rule("secret-form", "平台密钥的固定形式。", "The fixed form of a platform's key.");
    public static readonly FindingRule Ip4 = Rule("ip4", "四段 0 至 255 的数字。", "Four numbers from 0 to 255.");
    public static readonly FindingRule Ip6 = Rule("ip6", "RFC 4291 形式的地址。", "An address in a form of RFC 4291.");
    public static readonly FindingRule Mac = Rule("mac", "六段或八段十六进制地址。", "Six or eight pairs of hexadecimal digits.");
    public static readonly FindingRule ImeiChecked = Rule("imei-luhn", "校验位成立的 IMEI。", "An IMEI whose Luhn digit holds.");
    public static readonly FindingRule ImeiContext =
        Rule("imei-context", "文字称其为 IMEI，但校验不成立。", "The text calls it an IMEI, though its check fails.");
    public static readonly FindingRule DeviceId = Rule("device-context", "文字称其为设备标识。", "The text calls it an identifier of a device.");
    public static readonly FindingRule Coordinates = Rule("coordinates", "成对的经纬度。", "A pair of latitude and longitude.");
    public static readonly FindingRule Account = Rule("account-context", "微信、QQ、支付宝等词语之后的账号。", "An account after a word such as 微信 or QQ.");
    public static readonly FindingRule Birth = Rule("birth-context", "出生一类词语旁的日期。", "A date beside a word such as 出生.");
    public static readonly FindingRule AddressDivision =
        Rule("address-division", "从行政区划写到门牌的地址。", "An address from a division down to the door.");
    public static readonly FindingRule AddressRoad =
        Rule("address-road", "从道路或小区写到门牌的地址。", "An address from a road or estate down to the door.");
    public static readonly FindingRule NameCue = Rule("name-cue", "引出姓名的词语之后的姓名。", "A name after a word that introduces it.");
    public static readonly FindingRule NameTitle = Rule("name-title", "称呼之前的姓名。", "A name before a form of address.");
    public static readonly FindingRule NameBeside = Rule("name-beside", "号码或性别旁的姓名。", "A name beside a number or a gender.");

    public static readonly FindingRule NameAgain = Rule("name-again", "上下文中已确认的姓名再次出现。", "A full name that the text introduces elsewhere.");

    public static readonly FindingRule NameModel =
        Rule("name-model", "模型根据上下文判断的姓名。", "A name that a model recognizes by its characters and its context.");

    private static FindingRule Rule(string id, string chinese, string english) => new(id, new LocalizedText(chinese, english));
}
