using System.Buffers;
using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Knows the surnames (姓氏) in use: about 300 of one character and 50 of two.</summary>
internal static class Surnames
{
    private const string Frequent =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎"
        + "薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向常汤肖闫付康伍施牛洪安樊葛邢岳齐庞殷庄章鲁倪焦温翟俞童柳梅申耿关兰左苗包费冉舒尤阮祝柴凌甘欧聂单柯鲍喻文时卞"
        + "詹辛管蒲纪裴屈游席穆臧卜符芦娄桂牟卓靳窦饶赖易乔颜宁尚毕季霍涂谷曲盛翁蓝骆蒙祁滕艾缪麦褚岑宫晏卫柏隋宗瞿苟佟姬邬仇栾丘刁沙寇荣巫郎桑丛甄敖虞仲池巩佘查麻苑"
        + "迟邝封鄢匡荆胥郁谌栗扬奚皮蔺冼闵厉仝逄初";

    private const string Other =
        "缑代成华房解阳应农司古吉车简连项党景冷米楼明谈鞠惠乐冀南储原燕楚劳粟盘满闻伊郜阚花权强帅屠朴盖练廉禹井漆祖丰支国狄平计索宣晋占云容敬扈晁芮"
        + "普阙戈浦薄鹿邸雍辜母亓裘修邰杭赫况宿鲜逯印隆习茹诸战慕危玉银亢嵇湛宾茅戎揭尉斯元檀衣信阴展智奉植富衡昌巢郦寿竺贝鄂弓钮濮水蔚郗荀贲别邴路"
        + "昝仉妫郏訾禚笪郄隗麴眭苌苻郇郯璩禤綦缐羿翦谯贠钭雒隰虢酆逑遆鄞佴乜撖郤迮眙牮亍妘嬴姒姞邾郐爨郾珙邛";

    private static readonly string[] CompoundNames =
    [
        "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "宇文", "长孙", "端木", "百里", "轩辕", "呼延",
        "申屠", "澹台", "淳于", "赫连", "公冶", "公羊", "濮阳", "钟离", "鲜于", "闻人", "闾丘", "完颜", "拓跋", "纳兰", "万俟", "巫马", "西门", "宗政", "左丘", "司空", "仲孙",
        "太史", "太叔", "乐正", "段干", "刘付", "范姜", "东郭", "梁丘", "羊舌", "第五",
    ];

    private static readonly SearchValues<char> Single = SearchValues.Create(Frequent + Other);
    private static readonly SearchValues<char> Likely = SearchValues.Create(Frequent);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Compound =
        CompoundNames.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the characters that begin a surname.</summary>
    public static string Starts { get; } = string.Concat((Frequent + Other).Concat(CompoundNames.Select(name => name[0])).Distinct());

    /// <summary>Gets the surnames of one character, the most frequent first.</summary>
    public static string ByFrequency => Frequent + Other;

    /// <summary>Gets the characters that begin a surname of two characters.</summary>
    public static IEnumerable<char> CompoundStarts => CompoundNames.Select(name => name[0]);

    /// <summary>Indicates whether the text begins with a surname of two characters.</summary>
    public static bool IsCompoundAt(ReadOnlySpan<char> text) =>
        text.Length >= 2 && NameMarkTable.Has(text[0], NameMarks.Compound) && Compound.Contains(text[..2]);

    /// <summary>Returns the length of the surname with which the text begins: 2, 1 or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) =>
        IsCompoundAt(text) ? 2 : text.Length > 0 && Single.Contains(text[0]) ? 1 : 0;

    /// <summary>Indicates whether the character is a surname more often than a word.</summary>
    public static bool IsLikely(char character) => Likely.Contains(character);
}
