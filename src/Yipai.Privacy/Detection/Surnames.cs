using System.Buffers;
using System.Collections.Frozen;

namespace Yipai.Privacy.Detection;

/// <summary>The common surnames (姓氏): about 150 of one character and 20 of two.</summary>
internal static class Surnames
{
    private static readonly SearchValues<char> Single = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎"
        + "薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向常汤肖闫付康伍施牛洪安樊葛邢岳齐庞殷庄章鲁倪焦温翟俞童柳梅申耿关兰左苗包费冉舒尤阮祝柴凌甘欧聂单柯鲍喻文时卞"
        + "詹辛管蒲纪裴屈游席穆臧卜符芦娄桂牟卓靳窦饶");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Compound = FrozenSet.Create(
        "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "皇甫",
        "公孙", "慕容", "令狐", "宇文", "长孙", "端木", "百里", "轩辕", "呼延", "申屠", "澹台").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many characters of surname the text begins with: 2, 1 or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) =>
        text.Length >= 2 && Compound.Contains(text[..2]) ? 2 : text.Length > 0 && Single.Contains(text[0]) ? 1 : 0;
}
