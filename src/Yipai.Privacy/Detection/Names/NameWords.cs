using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Holds the words that introduce, address or follow a person's name, or that cannot be part of one.</summary>
internal static class NameWords
{
    private const string FunctionCharacters =
        "的了在是和与及或不有这那我你他她它们就也都要请把被向从到对为而且但因所以已经很等其之于以由应可将需说让给去来没该某本此各每谁吗呢吧啊";

    private static readonly SearchValues<char> FunctionWords = SearchValues.Create(FunctionCharacters);

    /// <summary>Holds function words with which given names begin all the same: 可欣, 如意.</summary>
    private static readonly SearchValues<char> Openers = SearchValues.Create("可之其以应来若由");

    private static readonly SearchValues<char> Followers = SearchValues.Create(
        "的上在了是说和与及系对向被把等也都不未没已就又还却要从因到将为有带找称家会拿打用占跟帮骂停开跑");

    private const string JoinerCharacters = "由被向找和与给对让是为叫跟同及、即系名";
    private const string ShortTitleCharacters = "姐哥嫂姨婶叔伯爷总工队局处";
    private const string PersonEnds = "人长者员警师友";

    private static readonly SearchValues<char> Joiners = SearchValues.Create(JoinerCharacters);

    /// <summary>Holds words after which only a name follows.</summary>
    private static readonly WordTable Certain = new(Words("我叫 俺叫 姓名 名叫 名为 名字 真名 户名 开户名 签名 署名 签字"), fromEnd: true);

    /// <summary>Holds words with which a form asks for a name, before a colon.</summary>
    private static readonly WordTable Keys = new(Words("经办 复核 审核 签发 承办 校对 编辑 记录 采访 拍摄 主持 签收 收件 寄件 报修 联系 责任 值班"), fromEnd: true);

    /// <summary>Holds words for what somebody is: a part in a matter, a relative, an office, a trade.</summary>
    private static readonly WordTable Roles = new(Words("""
        我是 俺是 叫做 自称 联系人 本人 被执行人 申请执行人 男方 女方 我爹 俺爹 我娘 俺娘 举报人 投诉人 反映人 来信人 来电人 上报人 报案人 报料人 爆料人 申请人 信访人 求助人 上访人 诉求人 报修人 当事人 收件人 寄件人 收货人 被举报人
        被投诉人 承办人 代理人 监护人 收款人 付款人 登记人 委托人 受害人 证人 嫌疑人 负责人 法人 法人代表 法定代表人 经办人 承包人 持卡人 签字人 经手人 业主 户主 车主 房主 店主 机主 失主 房东 租客 租户 房客 住户 村民 居民 市民 群众
        网友 邻居 客户 顾客 患者 死者 伤者 原告 被告 甲方 乙方 双方 家属 代表 父亲 母亲 丈夫 妻子 儿子 女儿 爱人 老公 老婆 弟弟 哥哥 妹妹 姐姐 孙子 孙女 爷爷 奶奶 舅舅 叔叔 婆婆 公公 老伴 孩子 小孩 儿媳 女婿 家长 我妈 我爸
        我哥 我姐 我弟 我妹 我儿 他爸 他妈 她爸 她妈 孩子爸 孩子妈 老人家 同事 同学 朋友 战友 室友 经理 主任 副主任 书记 局长 队长 科长 处长 镇长 村长 支书 会计 院长 校长 社长 站长 所长 店长 组长 班长 楼长 厂长 行长 馆长 园长
        会长 主席 主管 总监 董事长 同志 干部 网格员 调解员 驾驶员 管理员 服务员 快递员 安全员 志愿者 记者 医生 医师 护士 教师 老师 律师 法官 民警 交警 辅警 城管 保安 保洁 门卫 员工 职工 工人 学生 乘客 司机 师傅
        老板 包工头 工头 其子 其女 其父 其母 其妻 其夫 其弟 其兄 之子 之女 长子 次子 长女 公安 干警 市长 县长 区长 厅长 省长 部长 委员 秘书长 秘书 院士
        中介 老人 大爷 大妈 阿姨 牧民 农民 渔民 摊主 工程师 设计师 厨师 小哥 实名 收件 寄件 落款 敬礼 找 班主任 教练 出纳 环卫工 清洁工 的哥 的姐 月嫂 保姆 主播 群主 版主
        采购 文员 监理 技工 电工 陈情人 检举人 水管工 修理工 修车工 木工 油工 瓦工 护工 楼栋长 辅导员 物管 投诉对象 举报对象 反映对象 被诉人 监事 理事 学员 队员 租户代表 业主代表 房屋中介 收银 前台
        """), fromEnd: true);

    private static readonly WordTable Titles = new(Words("""
        先生 女士 小姐 师傅 老师 主任 副主任 经理 副经理 总经理 阿姨 大爷 大妈 大娘 大婶 大嫂 大伯 大叔 大哥 大姐 叔叔 伯伯 奶奶 爷爷 老人 老头 老太 老太太 书记 副书记 局长 副局长 队长 副队长 科长 副科长 处长 副处长 镇长 副镇长
        乡长 村长 支书 医生 大夫 护士 护士长 教授 博士 律师 警官 法官 检察官 记者 编辑 老板 老板娘 同志 同学 院长 校长 所长 站长 店长 组长 班长 厂长 行长 馆长 园长 会长 董事长 总监 教练 会计 工程师 董事 太太 夫人
        店主 市长 副市长 县长 副县长 区长 副区长 厅长 副厅长 省长 副省长 部长 副部长 主席 副主席 委员 秘书长 秘书 院士 副院长 副校长 妈妈 爸爸
        """));

    /// <summary>Holds forms of address of one character, after a surname alone: 张姐, 裴总.</summary>
    private static readonly SearchValues<char> ShortTitles = SearchValues.Create(ShortTitleCharacters);

    /// <summary>Holds what follows a name in a list of facts: 张三，男，电话….</summary>
    private static readonly WordTable Facts = new(Words("电话 手机 身份证 联系电话 联系方式 微信 汉族 住址 籍贯 出生 性别 年龄 现年 系我 系本 号码 是一名 是一位 的身份证 的手机 的电话 的住址"));

    /// <summary>Holds words that often directly precede a name, so that it begins there: 物业王经理, 市民张女士.</summary>
    private static readonly WordTable Leads = new(Words("""
        经理 主任 书记 局长 队长 科长 医生 老师 业主 村民 居民 市民 司机 老板 店主 负责人 物业 社区 村委 保安 邻居 公司 人员 街道 我叫 联系 电话 请 找 姓 我是 房东 由 被 向 跟 叫 与 同事 领导 学校 医院 先生 女士 中心 居委会
        和 及 孩子 父亲 母亲 群众 网友 乘客 住户 尊敬的 昨天 今天 前天 上次 后来 原来 楼上 楼下 隔壁 对门 请问 感谢 谢谢 保洁 小区 关于 经 据 问 归 的 举报 投诉 表扬 选举 推选 委托 任命 指派
        """), fromEnd: true);

    private const int LongestBirth = 12;

    private static readonly SearchValues<char> BirthWords = SearchValues.Create("0123456789月日出");
    private static readonly SearchValues<char> Gaps = SearchValues.Create("，,、；;：:（( \u3000\t-/|=\"'”’");

    /// <summary>Gets every character with which text that leads to a name may end, 小赵 and 老唐 included.</summary>
    public static IEnumerable<char> LeadEnds =>
        Certain.Keys.Concat(Roles.Keys).Concat(Leads.Keys).Concat(JoinerCharacters + PersonEnds + "小老");

    /// <summary>Gets the characters that no given name contains.</summary>
    /// <remarks>A name may begin after one of them.</remarks>
    public static string NotGiven => FunctionCharacters;

    /// <summary>Gets every character with which a form of address may begin.</summary>
    public static IEnumerable<char> TitleStarts => Titles.Keys.Concat(ShortTitleCharacters);

    /// <summary>Gets every character with which a fact may begin.</summary>
    /// <remarks>A mobile number is a fact.</remarks>
    public static IEnumerable<char> FactStarts => Facts.Keys.Concat("男女收123456789业户房车租住居村市");

    /// <summary>Returns the length of the word at the text's end after which only a name follows, or 0.</summary>
    public static int CertainLength(ReadOnlySpan<char> text) => Certain.LengthIn(text);

    /// <summary>Indicates whether the text ends with a form's word for somebody, such as 经办 before a colon.</summary>
    public static bool EndsLikeKey(ReadOnlySpan<char> text) => Keys.LengthIn(text) > 0;

    /// <summary>Returns the length of the word for a person at the text's end, or 0.</summary>
    public static int RoleLength(ReadOnlySpan<char> text) => Roles.LengthIn(text);

    /// <summary>Indicates whether the text ends with a word for somebody who is called by a name: 我叫, 她叫, 女儿叫.</summary>
    public static bool IsCalled(ReadOnlySpan<char> text) =>
        text is [.., '我' or '俺' or '他' or '她' or '名' or '人' or '妈' or '爸' or '儿' or '女' or '子' or '公' or '婆' or '孩'];

    /// <summary>Indicates whether the text ends like a word for a person: 办理人, 调解员, 志愿者, but not 别人 or 增长.</summary>
    public static bool EndsLikePerson(ReadOnlySpan<char> text) => text switch
    {
        [.., var before, '人'] => NameWords.IsHan(before) && !"别他有无两多几个私行等一二三四五六七八九十".Contains(before, StringComparison.Ordinal),
        [.., var before, '长'] => !"增成很延太特加全边周米漫擅".Contains(before, StringComparison.Ordinal),
        [.., var before, '者'] => before is not ('或' or '再'),
        [.., '员' or '警' or '师' or '友'] => true,
        _ => false,
    };

    /// <summary>
    /// Indicates whether the text begins with a form of address of one character that is not part of a longer word such as 总是.
    /// </summary>
    public static bool IsShortTitle(ReadOnlySpan<char> text) => !text.IsEmpty && ShortTitles.Contains(text[0])
        && !(text.Length > 1 && text[0] is '总' && text[1] is '是' or '之' or '共' or '体' or '有' or '会' or '算' or '想');

    /// <summary>Returns the length of the form of address with which the text begins, or 0.</summary>
    public static int TitleLength(ReadOnlySpan<char> text) =>
        text.IsEmpty || !NameMarkTable.Has(text[0], NameMarks.Title) || IsPlaceWithin(text) ? 0 : Titles.LengthIn(text);

    /// <summary>Indicates whether a word such as 长期 or a place begins inside a title of an office: 区长期占道, 市长江路.</summary>
    private static bool IsPlaceWithin(ReadOnlySpan<char> text) => text is ['市' or '县' or '区' or '省' or '部' or '厅', '长', var next, ..]
        && "期江春沙安城兴宁乐远久度途短年龙征街路虹葛岭治白青岛".Contains(next, StringComparison.Ordinal);

    /// <summary>Returns the length of the fact with which the text begins, or 0.</summary>
    /// <remarks>A mobile number is a fact, and so is 男 or 女.</remarks>
    public static int FactLength(ReadOnlySpan<char> text) => text.IsEmpty || !NameMarkTable.Has(text[0], NameMarks.Fact) ? 0
        : Facts.LengthIn(text) is > 0 and var length ? length
        : IsGender(text) || IsReceipt(text) ? 1
        : IsNote(text) ? 2
        : AgeLength(text) is > 0 and var age ? age
        : text.Length >= MobileNumberValidator.DigitCount
            && CheckDigits.AreDigits(text[..MobileNumberValidator.DigitCount]) ? MobileNumberValidator.DigitCount
        : 0;

    /// <summary>Returns the length of an age or a year of birth with which the text begins, or 0: 52岁, 1967年出生, 1967年3月生.</summary>
    private static int AgeLength(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is 1 or 2 or 3 && text[digits] is '岁')
        {
            return digits + 1;
        }

        int born = digits == 4 && text[4] == '年' ? text[..Math.Min(text.Length, LongestBirth)].IndexOf('生') : -1;
        return born > 0 && !text[5..born].ContainsAnyExcept(BirthWords) ? born + 1 : 0;
    }

    /// <summary>Returns the length of the word that leads to a name at the text's end, or 0.</summary>
    public static int LeadLength(ReadOnlySpan<char> text) => Leads.LengthIn(text);

    /// <summary>Indicates whether the text begins with 收 and a sign, as behind the name on a parcel.</summary>
    private static bool IsReceipt(ReadOnlySpan<char> text) => text is ['收'] || (text is ['收', var next, ..] && !IsHan(next));

    /// <summary>Indicates whether the text begins with what somebody is and the end of a bracket: 业主）.</summary>
    private static bool IsNote(ReadOnlySpan<char> text) => text is ['业' or '户' or '房' or '车', '主', ')' or '）', ..]
        or ['租' or '住', '户', ')' or '）', ..] or ['房', '东', ')' or '）', ..] or ['居' or '村' or '市', '民', ')' or '）', ..];

    /// <summary>Indicates whether the text begins with 男 or 女 and a sign.</summary>
    public static bool IsGender(ReadOnlySpan<char> text) => text is ['男' or '女'] || (text is ['男' or '女', var next, ..] && !IsHan(next));

    /// <summary>Indicates whether the character may be between a name and a fact.</summary>
    public static bool IsGap(char character) => Gaps.Contains(character);

    /// <summary>Indicates whether a name often follows the character: 由张三, 找李四.</summary>
    public static bool IsJoiner(char character) => Joiners.Contains(character);

    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    public static bool IsGivenName(char character) => IsHan(character) && !FunctionWords.Contains(character);

    /// <summary>Returns how many characters of a given name the text can begin with, 0 to 2.</summary>
    public static int GivenLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < 2 && length < text.Length
            && (IsGivenName(text[length]) || (length == 0 && text.Length > 1 && Openers.Contains(text[0]) && IsGivenName(text[1]))))
        {
            length++;
        }

        return length;
    }

    /// <summary>Indicates whether a function word ends a given name before a sign: 运来，.</summary>
    public static bool EndsGiven(ReadOnlySpan<char> rest) => rest is ['来' or '有' or '为' or '之' or '以' or '和']
        || (rest is ['来' or '有' or '为' or '之' or '以' or '和', var next, ..] && !IsHan(next));

    /// <summary>Indicates whether the character follows a name rather than being inside it.</summary>
    public static bool IsFollower(char character) => !IsGivenName(character) || Followers.Contains(character);

    /// <summary>Indicates whether the name before has been masked already.</summary>
    public static bool IsMasked(ReadOnlySpan<char> rest) => rest is ['*' or '＊' or '某' or '×' or 'X' or 'x', ..];

    private static string[] Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
