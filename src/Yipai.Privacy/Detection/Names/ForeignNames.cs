using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Finds names without a Chinese surname: Uyghur and Kazakh, Tibetan, Mongolian, and names in Latin letters.</summary>
internal static class ForeignNames
{
    private const int LongestPart = 6;
    private const int LongestLatin = 48;

    /// <summary>Holds the characters that write names before and after a point: 买买提·艾力.</summary>
    private static readonly SearchValues<char> Syllables = SearchValues.Create(
        "阿艾爱巴买提尔依古丽吐逊热合曼玉素甫木沙拉吉克萨达力尼亚祖农哈米娜斯江迪里孜夏帕库班居玛麦牙穆罕默德赛义卡伊布欣肉奥托塔什卜杜再努仁比别叶图胡迈苏来曼西如则海汗");

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
        string.Concat(Elements.Select(element => element[0]).Append('·').Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZ").Distinct());

    /// <summary>Adds the name at a start character.</summary>
    public static void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        (int start, int length) = text[at] == '·' ? Pointed(text, at)
            : char.IsAsciiLetterUpper(text[at]) ? (at, LatinLength(text, at))
            : (at, ElementsLength(text, at));
        if (length > 0)
        {
            found.Add(new TextFinding(FindingKinds.PersonName, start, length, FindingRules.NameCue, 0.8));
        }
    }

    private static (int Start, int Length) Pointed(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < LongestPart && Syllables.Contains(text[start - 1]))
        {
            start--;
        }

        int end = at + 1;
        while (end < text.Length && end - at <= LongestPart && Syllables.Contains(text[end]))
        {
            end++;
        }

        return at - start >= 2 && end - at >= 3 ? (start, end - start) : (at, 0);
    }

    /// <summary>Returns the length of two elements of names, or of one element if the text says that somebody bears it.</summary>
    private static int ElementsLength(ReadOnlySpan<char> text, int at)
    {
        int first = ElementTable.LengthIn(text[at..]);
        int second = first == 0 ? 0 : ElementTable.LengthIn(text[(at + first)..]);
        bool called = NameContext.LeadAt(text, at) >= NameLead.Role && NameContext.EndBefore(text[(at + first + second)..]) != NameEnd.None;
        return second > 0 || called ? first + second : 0;
    }

    /// <summary>Returns the length of a name in Latin letters behind a word that introduces it: 姓名：John Smith, my name is John.</summary>
    private static int LatinLength(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> before = text[..at];
        if ((at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            || !(before.EndsWith("name is ", StringComparison.OrdinalIgnoreCase) || NameContext.LeadAt(text, at) == NameLead.Certain))
        {
            return 0;
        }

        int end = at;
        for (int word; (word = CapitalisedLength(text[end..])) > 0 && end - at < LongestLatin;)
        {
            end += word;
            if (text[end..] is not [' ' or '·' or '-', >= 'A' and <= 'Z', ..])
            {
                return end - at;
            }

            end++;
        }

        return 0;
    }

    private static int CapitalisedLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterUpper(text[0]))
        {
            return 0;
        }

        int rest = text[1..Math.Min(text.Length, LongestLatin)].IndexOfAnyExceptInRange('a', 'z');
        int length = rest < 0 ? Math.Min(text.Length, LongestLatin) : rest + 1;
        return length > 1 && (length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '@' or '.'))
            ? length
            : 0;
    }
}
