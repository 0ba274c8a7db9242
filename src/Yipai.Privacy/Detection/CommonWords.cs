using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>Everyday words that begin with a surname's character, and so are no names.</summary>
internal static class CommonWords
{
    private const string Ambiguous = "向于曾应时文任万方安常何管关包单左";
    private const string PlaceEndings = "路街巷道村镇乡县市区省州屯桥湖园苑楼院校厂站店";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(
        "董事", "尚未", "尚且", "游戏", "代表", "代理", "成员", "成都", "成立", "解决", "解释", "华东", "华北", "应当", "农村", "农业", "司法", "司机", "古城", "车辆", "车位", "项目", "党员", "景区", "全部", "全体", "国家", "国务", "支付", "计划", "平时", "平台", "高度", "高中", "高级", "高层", "高速", "高峰", "高价", "高空", "高温", "高楼", "高压", "高新", "高校", "方面", "方便", "方向", "方法",
        "方案", "方式", "方才", "方圆", "万分", "万一", "万达", "万元", "马上", "马路", "安全", "安排", "安装", "安静", "安置", "常年", "常住", "常用",
        "常委", "常务", "常常", "常见", "何时", "何人", "何种", "何处", "何况", "时常", "时间", "时候", "时刻", "时任", "严重", "严格", "严禁", "严肃",
        "任何", "任意", "任务", "任职", "江苏", "江西", "江北", "江南", "江边", "金额", "金融", "金州", "金属", "金地", "黄金", "黄色", "黄河", "白天", "白色",
        "白云", "石家", "石头", "石油", "张贴", "张望", "周边", "周围", "周末", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "温度", "温州", "程序", "程度",
        "陈述", "陈旧", "许多", "许可", "施工", "施行", "田地", "田间", "林业", "林地", "林木", "曾经", "曾多", "曾因", "武汉", "武警", "武装",
        "沈阳", "郑州", "苏州", "段时", "段路", "文明", "文化", "文件", "文字", "左右", "左侧", "左边", "左转", "尤其", "凌晨", "管理", "管道", "管线", "管辖",
        "关于", "关注", "关闭", "关系", "包括", "包含", "包装", "费用", "单位", "单元", "单独", "申请", "申报", "申诉", "康复", "洪水", "雷电", "毛病",
        "顾客", "顾虑", "史上", "齐全", "童年", "游客", "游泳", "符合", "牛奶", "梅雨", "兰州", "余额", "余下", "夏天", "夏季", "秦皇", "唐山", "罗湖", "吴江",
        "孟加", "龙头", "龙岗", "叶子", "丁字", "章程", "席位", "纪律", "纪委", "纪检", "卓越", "桂林", "向上", "于是", "于今", "付款", "付费", "屈服", "欧美", "欧洲")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the text begins with such a word.</summary>
    public static bool StartsWord(ReadOnlySpan<char> text) => text.Length >= 2 && Words.Contains(text[..2]);

    /// <summary>Whether the character is a word by itself more often than a surname.</summary>
    public static bool IsAmbiguous(char surname) => Ambiguous.Contains(surname, StringComparison.Ordinal);

    /// <summary>Whether the character ends the name of a place.</summary>
    public static bool IsPlaceEnding(char character) => PlaceEndings.Contains(character, StringComparison.Ordinal);
}
