using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Finds the words that announce a value, looked up from their last character.</summary>
/// <remarks>
/// Going back from a value, links such as a colon are skipped, then either an announcing word or a filler such as 号码 must end there; up to
/// three rounds allow 身份证号码是. The longest word counts, and a word before a filler counts more than the filler. Every look is bounded, so
/// that a scan stays linear.
/// </remarks>
internal static class CueWords
{
    private const int LongestLink = 6;
    private const int ReachBefore = 32;
    private const int ReachAfter = 10;
    private const int LongestSign = 8;
    private const int LongestField = 40;
    private const string SentenceEnds = "。！？；\n";

    private const string Links = "：:是为叫“\"‘'（([【「<《=＝ \u3000\t,，、-—_`>@";

    /// <summary>Holds the signs that may be between the name of a field and its value.</summary>
    private static readonly SearchValues<char> FieldSigns = SearchValues.Create(":=：＝\"'` \t|>\\[({");

    /// <summary>Lists what may be between the word and the value: 身份证号码是, 微信账号.</summary>
    private static readonly string[] Fillers =
        ["号码", "号", "码", "账号", "帐号", "账户", "编号", "ID", "id", "是", "为", "NO", "NUM", "NUMBER", "如下", "分别", "都", "即", "就", "我的"];

    private static readonly (CueKinds Kind, string Words)[] Lists =
    [
        (CueKinds.Phone, "电话 手机 手机号 联系方式 联系 致电 拨打 拔打 来电 去电 座机 总机 固话 热线 咨询 传真 电联 号码 手机卡 拨通 打 拨 呼叫 通话 联系人 TEL CALL PHONE MOBILE"),
        (CueKinds.Identity, "身份证 身份证件 居民证 证件 公民身份 身份 身份号 居住证 永居证 IDCARD ID 身分证 身份信息"),
        (CueKinds.Card, "银行卡 卡号 信用卡 储蓄卡 借记卡 工资卡 账户 账号 帐号 帐户 卡 工行 建行 农行 中行 交行 招行 邮储 银行 开户行 收款 汇款 打款 转账 CARD"),
        (CueKinds.CreditCode, "统一社会信用代码 社会信用代码 信用代码 机构代码 税号 识别号 纳税人识别 纳税识别 营业执照 执照 注册 信用 代码"),
        (CueKinds.Passport, "护照 PASSPORT"),
        (CueKinds.Permit, "通行证 回乡证 台胞证 台湾同胞证 台湾同胞证件 来往内地通行证 入台证 往来港澳 港澳通行"),
        (CueKinds.Military, "军官证 士兵证 军人证 军人 文职 警官证 学员证 义务兵证 军人身份 退役证 军官"),
        (CueKinds.Driver, "驾驶证 驾照 驾驶证档案 档案 驾驶证编"),
        (CueKinds.HongKong, "香港身份证 香港居民身份证 香港居民 香港永久性居民身份证 香港 港澳居民 HKID"),
        (CueKinds.Macau, "澳门身份证 澳门居民身份证 澳门居民 澳门 港澳居民"),
        (CueKinds.Taiwan, "台湾身份证 台湾身分证 身分证 台湾居民 台湾 统一证 统一编 统一编号 身分证字 国民身分证"),
        (CueKinds.Imei, "IMEI 串号 串码 手机串 设备串 国际移动设备识别 设备识别 MEID IMEISV"),
        (CueKinds.Advertising, "IDFA 广告标识符 广告标识 广告ID 广告 IDFV"),
        (CueKinds.OpenAnonymous, "OAID 匿名设备标识符 匿名标识 匿名设备标识"),
        (CueKinds.Device, "设备 设备标识 设备标识符 设备ID 设备识别码 唯一标识 UDID DEVICEID DEVICE ANDROIDID ANDROID GAID AAID IMSI ICCID 终端 VAID UUID"),
        (CueKinds.Secret, "密码 口令 密匙 密钥 秘钥 令牌 验证 校验 PASSWORD PASSWD PWD PASS SECRET TOKEN "
            + "APIKEY APPKEY ACCESSKEY SECRETKEY ACCESSTOKEN APPSECRET KEY 提取"),
        (CueKinds.WeChat, "微信 微 威信 薇信 卫星 微X VX WX WECHAT WEIXIN V信 加V 加微 微信公众 ➕V ➕微"),
        (CueKinds.Qq, "QQ 扣扣 企鹅 腾讯 加Q"),
        (CueKinds.Alipay, "支付宝 ALIPAY"),
        (CueKinds.Birth, "出生 生日 生于 出生日期 出生年月 出生年月日 出生于 生辰 BIRTHDAY DOB BIRTH 出生时间"),

        // 发生于 does not mean a birth, so the longest word counts.
        (CueKinds.None, "发生于 产生于 先生于 医生于 学生于 新生于 师生于 男生于 女生于 考生于 招生于 卫生于 派生于 诞生于 滋生于 共生于"),
        (CueKinds.Position, "坐标 经纬度 经度 纬度 定位 位置 GPS 北纬 东经 导航 LAT LNG LON 点位 地点"),
        (CueKinds.Network, "IP DNS 地址 IPV4 IPV6 主机 网关 服务器 网址 域名 MAC 物理地址"),
        (CueKinds.Serial, "订单 单号 单 流水 运单 快递 条形 条 条码 时间戳 交易 工单 编 编号 批次 序列 序列号 票 票号 发票 合同 案 学号 工号 房号 受理 邮编 车架 发动机 发票号码 "
            + "发票代码 订单号码 保单号码 单据号码 产品 型号 批号 备案 批准 第 No NO SN 保单 户号 表号 金额 共计 合计 支付 邮政编码 ORDER 订 回执 登记 股票 门票 取件 取餐 流水账"),
        (CueKinds.Version, "版本 VERSION VER V 版 固件 第"),
        (CueKinds.Address, "住址 地址 家住 住在 位于 住 现住 居住 户籍 家庭住址 户籍地 通讯地址 收货地址 家庭地址 租住 居住地"),
        (CueKinds.Plate, "车牌 车号 牌照 车辆 号牌 车"),
    ];

    private static readonly CueTable Table =
        new(Lists.SelectMany(list => list.Words.Split(' '), (list, word) => (word, list.Kind)), Fillers, Links);

    /// <summary>Returns what the words directly before a position announce.</summary>
    public static CueKinds Before(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || Table[text[at - 1]] == 0)
        {
            return CueKinds.None;
        }

        ReadOnlySpan<char> lead = text[Math.Max(0, at - ReachBefore)..at];
        if (FieldBefore(text, at) is { Cue: not CueKinds.None } field)
        {
            return field.Cue;
        }

        for (int round = 0; round < 3; round++)
        {
            lead = WithoutLinks(lead);
            if (lead.IsEmpty || !CueTable.EndsWord(Table[lead[^1]]))
            {
                return CueKinds.None;
            }

            CueKinds kinds = EndingWith(lead, out int length);
            int filler = FillerLength(lead);
            if (kinds != CueKinds.None && length >= filler)
            {
                CueKinds inner = filler > 0 ? EndingWith(WithoutLinks(lead[..^filler]), out _) : CueKinds.None;
                return inner != CueKinds.None ? inner : kinds;
            }

            if (filler == 0)
            {
                return kinds;
            }

            lead = lead[..^filler];
        }

        return CueKinds.None;
    }

    /// <summary>
    /// Returns the meaning of the field whose name and sign are before a value: <c>user_phone_no: </c>, <c>"realName":"</c>.
    /// </summary>
    public static FieldName FieldBefore(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        bool isLinked = false;
        while (end > 0 && at - end < LongestSign && FieldSigns.Contains(text[end - 1]))
        {
            end--;
            isLinked |= text[end] is ':' or '=' or '：' or '＝' or '|' or '>';
        }

        int start = end;
        while (isLinked && start > 0 && end - start < LongestField
            && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-'))
        {
            start--;
        }

        ReadOnlySpan<char> name = text[start..end];
        return name is "value" or "Value" ? FieldOfPair(text[..start])
            : start < end && char.IsAsciiLetter(text[end - 1]) ? FieldNames.Find(name)
            : FieldName.None;
    }

    /// <summary>Returns the meaning of the name before a value in a pair: <c>&lt;add key="Password" value="…"&gt;</c>.</summary>
    private static FieldName FieldOfPair(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \"',\\");
        int start = before.Length;
        while (start > 0 && before.Length - start < LongestField
            && (char.IsAsciiLetterOrDigit(before[start - 1]) || before[start - 1] is '_' or '-' or '.'))
        {
            start--;
        }

        return start > 1 && before[start - 1] is '"' or '\'' ? FieldNames.Find(before[start..]) : FieldName.None;
    }

    /// <summary>Returns what the words of the same sentence around a stretch announce.</summary>
    public static CueKinds Near(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, start - ReachBefore)..start];
        before = before[(before.LastIndexOfAny(SentenceEnds) + 1)..];
        ReadOnlySpan<char> after = text[end..Math.Min(text.Length, end + ReachAfter)];
        int sentence = after.IndexOfAny(SentenceEnds);
        return Within(before) | Within(sentence < 0 ? after : after[..sentence]);
    }

    private static CueKinds Within(ReadOnlySpan<char> text)
    {
        CueKinds kinds = CueKinds.None;
        for (int index = 0; index < text.Length; index++)
        {
            if (CueTable.EndsWord(Table[text[index]]))
            {
                kinds |= EndingWith(text[..(index + 1)], out _);
            }
        }

        return kinds;
    }

    private static ReadOnlySpan<char> WithoutLinks(ReadOnlySpan<char> lead)
    {
        int end = lead.Length;
        while (end > 0 && lead.Length - end < LongestLink && CueTable.IsLink(Table[lead[end - 1]]))
        {
            end--;
        }

        return lead[..end];
    }

    private static CueKinds EndingWith(ReadOnlySpan<char> lead, out int length)
    {
        length = 0;
        return lead.IsEmpty ? CueKinds.None : Table.CuesOf(Table[lead[^1]]).EndingWith(lead, out length);
    }

    private static int FillerLength(ReadOnlySpan<char> lead)
    {
        int length = 0;
        int slot = Table[lead[^1]];
        if (CueTable.EndsFiller(slot))
        {
            Table.FillersOf(slot).EndingWith(lead, out length);
        }

        return length;
    }
}
