namespace Yipai.Privacy.Detection;

/// <summary>Knows public offices and places, whose address (地址) is not a secret: 交警支队地址：…五一路108号.</summary>
internal static class PublicOffices
{
    private const int MostSigns = 2;

    /// <summary>Lists the ends of names of offices and places that everybody may visit.</summary>
    private static readonly WordTable Names = new(
    [
        "支队", "大队", "派出所", "公安局", "法院", "检察院", "司法局", "民政局", "城管局", "管理局", "服务中心", "办事大厅", "政务大厅", "街道办事处", "街道办", "居委会", "社区", "人民政府",
        "区政府",
        "市政府", "信访局", "动物园", "植物园", "公园", "博物馆", "图书馆", "体育馆", "文化馆", "医院", "卫生院", "大学", "中学", "小学", "幼儿园", "分局", "登记中心",
        "交易中心", "管委会", "火车站", "客运站", "消防站", "税务局",
    ], fromEnd: true);

    /// <summary>Lists the words between the name of an office and its address.</summary>
    private static readonly WordTable Links = new("地址 位于 坐落于 地址是 地址为 办公地址 地址在".Split(' '), fromEnd: true);

    /// <summary>Indicates whether the text before an address names a public office, to which the address belongs.</summary>
    public static bool IsAddress(ReadOnlySpan<char> before)
    {
        int end = before.Length;
        while (end > 0 && before.Length - end < MostSigns && before[end - 1] is '：' or ':' or '（' or '(' or ' ' or '在')
        {
            end--;
        }

        int link = Links.LengthIn(before[..end]);
        bool isLinked = end < before.Length && before[end] is '（' or '(' or '：' or ':' or '在';
        return (link > 0 || isLinked) && Names.LengthIn(before[..(end - link)]) > 0;
    }
}
