namespace Yipai.Privacy.Detection;

/// <summary>Finds names without a Chinese surname: Uyghur and Kazakh, Tibetan, Mongolian, and names in letters.</summary>
internal static class ForeignNames
{
    private static readonly string[] Elements =
    [
        "扎西", "顿珠", "卓玛", "次仁", "旺堆", "多吉", "尼玛", "平措", "央金", "拉姆", "达娃", "格桑", "白玛", "洛桑", "索朗", "强巴", "丹增", "旦增", "嘎玛", "贡布", "普布", "米玛",
        "拉巴", "边巴", "德吉", "曲珍", "仁青", "桑珠", "旺姆",
        "措姆", "益西", "土登", "阿旺", "罗布", "赤列", "次旺", "群培", "晋美", "加措", "嘉措", "卓嘎", "拉珍", "玉珍", "巴特尔", "其其格", "苏日娜", "格日勒", "阿拉坦", "那仁", "巴雅尔",
        "斯琴", "高娃", "图雅", "乌云", "萨仁", "娜仁", "托娅",
        "宝音", "朝鲁", "布和", "哈斯", "额尔敦", "孟和", "敖登", "苏和", "牧仁", "阿古拉", "特木尔", "青格勒",
    ];

    private static readonly WordTable ElementTable = new(Elements);

    /// <summary>Gets the characters that begin such a name or are inside it.</summary>
    public static string Starts { get; } =
        string.Concat(Elements.Select(element => element[0]).Concat(HanForeignNames.Starts).Concat(DottedNames.Points)
            .Concat(LetterNames.Starts).Distinct());

    /// <summary>Adds the name at a start character.</summary>
    public static void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        (int start, int length) = DottedNames.Points.Contains(text[at], StringComparison.Ordinal) ? DottedNames.Find(text, at)
            : !NameWords.IsHan(text[at]) ? (at, LetterNames.LengthAt(text, at))
            : (at, Math.Max(ElementsLength(text, at), HanForeignNames.LengthAt(text, at)));
        if (length > 0)
        {
            found.Add(new TextFinding(FindingKinds.PersonName, start, length, FindingRules.NameCue, 0.8));
        }
    }

    /// <summary>Returns the length of two elements of names, or of one element if the text says that somebody bears it.</summary>
    private static int ElementsLength(ReadOnlySpan<char> text, int at)
    {
        int first = ElementTable.LengthIn(text[at..]);
        int second = first == 0 ? 0 : ElementTable.LengthIn(text[(at + first)..]);
        bool called = NameContext.LeadAt(text, at) >= NameLead.Role && NameContext.EndBefore(text[(at + first + second)..]) != NameEnd.None;
        return second > 0 || called ? first + second : 0;
    }
}
