namespace Yipai.Privacy.Detection;

/// <summary>Finds names without a Chinese surname: Uyghur and Kazakh, Tibetan, Mongolian, and names in Latin letters.</summary>
internal static class ForeignNames
{
    private const int LongestLatin = 48;

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
            .Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            .Concat("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĐŁŠŽБГДЁЖЗИЙЛПФЦЧШЩЭЮЯ").Distinct());

    /// <summary>Adds the name at a start character.</summary>
    public static void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        (int start, int length) = DottedNames.Points.Contains(text[at], StringComparison.Ordinal) ? DottedNames.Find(text, at)
            : char.IsUpper(text[at]) ? (at, LatinLength(text, at))
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
            if (text[end..] is not [' ' or '·' or '-', var next, ..] || !char.IsUpper(next))
            {
                return end - at;
            }

            end++;
        }

        return 0;
    }

    /// <summary>Returns the length of the word of any alphabet that begins with a capital letter: Müller, O’Connor, Петров.</summary>
    private static int CapitalisedLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsUpper(text[0]))
        {
            return 0;
        }

        int length = 1;
        while (length < text.Length && length < LongestLatin && ((IsLetter(text[length]) && !IsCapitalWithin(text, length))
            || (text[length] is '’' or '\'' && length + 1 < text.Length && IsLetter(text[length + 1]))))
        {
            length++;
        }

        return length > 1 && (length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '@' or '.'))
            ? length
            : 0;
    }

    /// <summary>Indicates whether there is a capital inside a word, as in VIP, but not behind an apostrophe.</summary>
    private static bool IsCapitalWithin(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiLetterUpper(text[at]) && text[at - 1] is not ('’' or '\'');

    private static bool IsLetter(char character) => char.IsLetter(character) && !NameWords.IsHan(character);
}
