using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>The words that introduce, address, follow or cannot be part of a person's name.</summary>
internal static class NameWords
{
    private static readonly SearchValues<char> Links = SearchValues.Create("：:是为叫（(“\"【[=＝ \u3000\t");
    private static readonly SearchValues<char> FunctionWords = SearchValues.Create(
        "的了在是和与及或不有这那我你他她它们就也都要请把被向从到对为而且但因所以已经很等其之于以由应可将需说让给去来没该某本此各每谁吗呢吧啊");

    /// <summary>Function words that given names begin with all the same: 可欣, 如意.</summary>
    private static readonly SearchValues<char> Openers = SearchValues.Create("可之其以应来若由");

    private static readonly SearchValues<char> Followers = SearchValues.Create(
        "电手联住反举投家先女师老主经阿大小报身男微邮地工来今昨上的在说是和与及对向被把等也都不未没多已就又还却要从因到将为有表负同带找称");

    private static readonly SearchValues<char> Joiners = SearchValues.Create("由被向找和与给对让是为叫跟同及、即系名");

    private static readonly string[] Cues =
    [
        "我叫", "我是", "名叫", "叫做", "姓名", "名字", "联系人", "本人", "举报人", "投诉人", "反映人", "来信人", "来电人", "上报人", "报案人", "报料人", "爆料人", "申请人", "信访人", "求助人", "上访人", "业主",
        "户主", "车主", "房东", "房主", "租客", "租户", "村民", "居民", "市民", "邻居", "患者", "死者", "伤者", "司机", "老板", "店主", "负责人", "法人", "法人代表", "法定代表人", "经办人", "收件人", "寄件人", "收货人",
        "当事人", "被举报人", "被投诉人", "原告", "被告", "家属", "父亲", "母亲", "丈夫", "妻子", "儿子", "女儿", "爱人", "老公", "老婆", "弟弟", "哥哥", "妹妹", "姐姐", "孙子", "孙女", "爷爷", "奶奶", "同事", "同学", "朋友",
        "经理", "主任", "书记", "局长", "队长", "科长", "处长", "镇长", "村长", "支书", "会计", "院长", "校长", "医生", "护士", "社长", "站长", "所长", "保安", "员工", "职工", "工人", "学生", "老人", "网格员", "组长", "班长", "副主任",
        "承办人", "代理人", "监护人", "收款人", "付款人", "户名", "持卡人", "签名", "署名", "落款", "登记人", "委托人", "受害人", "证人", "嫌疑人", "驾驶员", "乘客", "房客", "户口本", "此致", "敬礼", "实名", "名为", "包工头", "承包人", "店长", "工头", "中介", "孩子", "开户名", "收件", "寄件", "找", "同志", "老人家", "师傅", "医师", "舅舅", "叔叔", "婆婆", "公公", "老伴", "小孩", "教师", "民警", "干部",
    ];

    private static readonly string[] Titles =
    [
        "先生", "女士", "小姐", "师傅", "老师", "主任", "经理", "阿姨", "大爷", "大妈", "书记", "局长", "队长", "科长", "处长", "镇长", "村长", "医生", "护士", "教授", "律师", "警官", "老板", "叔叔", "大叔", "大哥", "大姐", "同志", "院长",
        "校长", "所长", "站长", "店长", "组长", "总经理", "同学", "奶奶", "爷爷", "老人", "法官", "董事长", "支书",
    ];

    /// <summary>What follows a name in a list of facts: 张三，男，电话….</summary>
    private static readonly string[] Facts = ["男", "女", "电话", "手机", "身份证", "联系电话", "联系方式", "微信", "汉族", "住址", "籍贯", "出生", "性别", "年龄", "现年", "系我", "系本"];

    /// <summary>What often stands right before a name, so that it begins there: 物业王经理, 市民张女士.</summary>
    private static readonly WordTable Leads = new(
        [
            "经理", "主任", "书记", "局长", "队长", "科长", "医生", "老师", "业主", "村民", "居民", "市民", "司机", "老板", "店主", "负责人", "物业", "社区", "村委", "保安", "邻居", "公司", "人员", "街道", "我叫",
            "联系", "电话", "请", "找", "姓", "我是", "房东", "由", "被", "向", "跟", "叫", "与", "同事", "领导", "学校", "医院", "先生", "女士", "中心", "居委会", "和", "及", "孩子", "父亲", "母亲", "群众", "网友", "乘客", "住户",
        ]);

    private static readonly SearchValues<char> Gaps = SearchValues.Create("，,、：:（( \u3000\t-/");

    /// <summary>The characters that begin an introducing word, a form of address or a fact.</summary>
    public static string Starts { get; } = new([.. Cues.Concat(Titles).Concat(Facts).Select(word => word[0]).Append('1').Distinct()]);

    private static readonly WordTable CueTable = new(Cues);
    private static readonly WordTable TitleTable = new(Titles);
    private static readonly WordTable FactTable = new(Facts);

    /// <summary>The length of the introducing word that the text begins with, or 0.</summary>
    public static int CueLength(ReadOnlySpan<char> text) => CueTable.LengthAt(text);

    /// <summary>The length of the form of address that the text begins with, or 0.</summary>
    public static int TitleLength(ReadOnlySpan<char> text) => TitleTable.LengthAt(text);

    /// <summary>The length of the fact that the text begins with, or 0; a mobile number is one.</summary>
    public static int FactLength(ReadOnlySpan<char> text) => FactTable.LengthAt(text) is > 0 and var length ? length
        : text.Length >= MobileNumberValidator.DigitCount && CheckDigits.AreDigits(text[..MobileNumberValidator.DigitCount]) ? MobileNumberValidator.DigitCount
        : 0;

    /// <summary>Whether the character may stand between an introducing word and the name.</summary>
    public static bool IsLink(char character) => Links.Contains(character);

    /// <summary>The length of the word that leads to a name with which the text ends, or 0.</summary>
    public static int LeadLength(ReadOnlySpan<char> text) => Leads.LengthBefore(text);

    /// <summary>Whether the character may stand between a name and a fact.</summary>
    public static bool IsGap(char character) => Gaps.Contains(character);

    /// <summary>Whether a name often follows the character: 由张三, 找李四.</summary>
    public static bool IsJoiner(char character) => Joiners.Contains(character);

    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    public static bool IsGivenName(char character) => IsHan(character) && !FunctionWords.Contains(character);

    /// <summary>How many characters of a given name the text can begin with, 0 to 2.</summary>
    public static int GivenLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < 2 && length < text.Length && (IsGivenName(text[length]) || (length == 0 && text.Length > 1 && Openers.Contains(text[0]) && IsGivenName(text[1]))))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a name may end before this text.</summary>
    public static bool EndsName(ReadOnlySpan<char> rest) => !IsMasked(rest)
        && (rest.IsEmpty || !IsGivenName(rest[0]) || Followers.Contains(rest[0]));

    /// <summary>Whether what precedes has been masked already.</summary>
    public static bool IsMasked(ReadOnlySpan<char> rest) => rest is ['*' or '＊' or '某' or '×' or 'X' or 'x', ..];
}
