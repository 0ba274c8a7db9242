using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Knows names of fields in Latin letters: English words and pinyin, in any case and with any prefix.</summary>
/// <remarks>
/// A name such as <c>newPassword</c>, <c>user_phone_no</c> or <c>X-Api-Key</c> is cut into words at signs and changes of case. The longest
/// run of words at its end that the table holds decides, so a prefix never hides a meaning. The one exception is <c>name</c>: a file and
/// a road have a name too, so only a prefix that means a person makes it the name of a person.
/// </remarks>
internal static class FieldNames
{
    private const int LongestName = 48;

    private static readonly (FieldKind Kind, CueKinds Cue, string Lead, string Words)[] Rows =
    [
        (
            FieldKind.FullName, CueKinds.None, "姓名：",
            "realname fullname truename xm xingming lxr lianxiren contactname contactperson reportername citizenname applicantname "
            + "payeename payername receivername recipientname consigneename sendername ownername holdername cardholder cardname "
            + "patientname "
            + "customername clientname personname employeename staffname membername studentname teachername drivername buyername guestname "
            + "parentname fathername mothername spousename legalperson legalname"),
        (FieldKind.Name, CueKinds.None, "姓名：", "name username nickname displayname firstname lastname givenname familyname"),
        (FieldKind.Name, CueKinds.None, "投诉人：", "reporter applicant complainant petitioner holder consignee"),
        (FieldKind.Name, CueKinds.Phone, "联系人：", "contact contacts"),
        (
            FieldKind.Value, CueKinds.Phone, "电话：",
            "phone phoneno phonenum phonenumber mobile mobileno mobilenum mobilenumber mobilephone cellphone cell cellno tel telno "
            + "telnum telephone telephoneno telephonenumber fax faxno contactphone contactno contactnumber msisdn sjh sjhm shouji "
            + "shoujihao lxdh dh dhhm dianhua lianxidianhua"),
        (
            FieldKind.Value, CueKinds.Identity, "身份证号：",
            "idcard idcardno idcardnum idcardnumber idno idnum idnumber identity identityno identitycard identitynumber certno "
            + "certnum certificateno credno sfz sfzh sfzhm shenfenzheng shenfenzhenghao zjhm citizenid nationalid residentid"),
        (
            FieldKind.Value, CueKinds.Card, "银行卡号：",
            "bankcard bankcardno bankcardnumber cardno cardnum cardnumber bankaccount bankaccountno bankno creditcard debitcard yhk yhkh "
            + "yinhangka kahao pan"),
        (FieldKind.Value, CueKinds.CreditCode, "统一社会信用代码：", "creditcode uscc usci taxno taxnumber orgcode tyshxydm"),
        (FieldKind.Value, CueKinds.Passport, "护照号码：", "passport passportno passportnum passportnumber hzh huzhao"),
        (
            FieldKind.Value, CueKinds.Driver, "驾驶证档案编号：",
            "driverlicense driverlicence driverslicense driverlicenseno drivinglicense drivinglicence drivinglicenceno jszh"),
        (FieldKind.Value, CueKinds.Imei, "IMEI：", "imei imeino meid"),
        (FieldKind.Value, CueKinds.Device, "设备标识：", "deviceid androidid udid imsi iccid"),
        (FieldKind.Value, CueKinds.WeChat, "微信号：", "wechat wechatid wechatno weixin wxid wxh wx weixinhao"),
        (FieldKind.Value, CueKinds.Qq, "QQ：", "qq qqno qqnumber qqhao"),
        (FieldKind.Value, CueKinds.Alipay, "支付宝：", "alipay alipayaccount zfb zhifubao"),
        (
            FieldKind.Value, CueKinds.Birth, "出生日期：",
            "birth birthday birthdate birthdaydate dateofbirth dob born csrq csny chushengriqi shengri"),
        (
            FieldKind.Address, CueKinds.Address, "住址：",
            "address addr homeaddress homeaddr addressline street dz zz jtzz jzdz txdz hjdz zhuzhi dizhi"),
        (
            FieldKind.Value, CueKinds.Plate, "车牌号：",
            "plate plateno platenum platenumber licenseplate carno carnumber vehicleno cph cphm chepai chepaihao"),
        (FieldKind.Value, CueKinds.Network, "IP：", "ip ipaddress ipaddr clientip remoteip macaddress mac emailaddress"),
        (FieldKind.Coordinate, CueKinds.Position, "", "lat lng lon latitude longitude weidu jingdu"),
        (FieldKind.Value, CueKinds.Version, "版本：", "version ver appversion softwareversion banben"),
        (
            FieldKind.Serial, CueKinds.Serial, "编号：",
            "orderno ordernum ordernumber orderid caseno casenumber caseid serialno serialnumber serial sn ticketno billno waybillno "
            + "trackingno "
            + "tradeno transactionno transactionid batchno no"),
        (
            FieldKind.Secret, CueKinds.Secret, "密码：",
            "password passwd pwd passphrase passcode userpass mima secret secretkey appsecret clientsecret accesskeysecret accesskey "
            + "accesskeyid "
            + "apikey appkey privatekey signingkey encryptionkey authkey accesstoken refreshtoken idtoken authtoken bearertoken "
            + "sessiontoken csrftoken xsrftoken "
            + "usertoken devicetoken logintoken jwt sessionkey sessionid sessid session phpsessid jsessionid sid openid unionid "
            + "authorization proxyauthorization "
            + "cookie setcookie credential credentials apisecret secretaccesskey securitycode smscode verifycode verificationcode captcha "
            + "pincode pin cvv otp"),
        (FieldKind.MaybeSecret, CueKinds.Secret, "key=", "token key pass auth sign signature"),
    ];

    private static readonly FrozenDictionary<string, FieldName>.AlternateLookup<ReadOnlySpan<char>> Table = Rows
        .SelectMany(row => row.Words.Split(' '), (row, word) => KeyValuePair.Create(word, new FieldName(row.Kind, row.Cue, row.Lead)))
        .ToFrozenDictionary()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Lists what may precede <c>name</c> when a person is meant, or nothing but a number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons =
        ("user real full true nick display first last given family contact customer client person citizen owner reporter applicant member "
            + "staff employee student teacher driver guest buyer my your his her cust emp parent")
            .Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns what a name of a field means.</summary>
    /// <param name="name">The name in Latin letters. A name with other letters means nothing here.</param>
    public static FieldName Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return FieldName.None;
        }

        Span<char> folded = stackalloc char[LongestName];
        int length = 0;
        ulong starts = 0;
        for (int at = 0; at < name.Length; at++)
        {
            char character = name[at];
            if (!char.IsAsciiLetter(character))
            {
                if (character > '\u007F')
                {
                    return FieldName.None;
                }

                continue;
            }

            starts |= StartsWord(name, at) ? 1UL << length : 0;
            folded[length++] = char.ToLowerInvariant(character);
        }

        return OfWords(folded[..length], starts);
    }

    /// <summary>Indicates whether a word begins at a letter: behind a sign, at a change to upper case, and in IDCard at the C.</summary>
    private static bool StartsWord(ReadOnlySpan<char> name, int at) =>
        at == 0 || !char.IsAsciiLetter(name[at - 1])
        || (char.IsAsciiLetterUpper(name[at])
            && (char.IsAsciiLetterLower(name[at - 1]) || (at + 1 < name.Length && char.IsAsciiLetterLower(name[at + 1]))));

    private static FieldName OfWords(ReadOnlySpan<char> folded, ulong starts)
    {
        for (int start = 0; start < folded.Length; start++)
        {
            if ((starts >> start & 1) == 0 || !Table.TryGetValue(folded[start..], out FieldName? found))
            {
                continue;
            }

            // A thing has a name too: file_name, host_name.
            bool isBare = found.Kind == FieldKind.Name && folded[start..] is "name" && start > 0;
            return isBare && !Persons.Contains(LastWord(folded[..start], starts)) ? FieldName.None
                : folded is "no" ? FieldName.None
                : found;
        }

        return FieldName.None;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> folded, ulong starts)
    {
        int start = folded.Length - 1;
        while (start > 0 && (starts >> start & 1) == 0)
        {
            start--;
        }

        return folded[start..];
    }
}
