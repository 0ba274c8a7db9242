namespace Yipai.Privacy.Detection;

/// <summary>Finds foreign names in Chinese characters behind a word that asks for a name: 投诉人：田中太郎, 联系人：阮氏秋香.</summary>
/// <remarks>
/// Idea: such a name has no Chinese surname, so it must begin with a usual family name: Japanese, Vietnamese with 氏, or the beginning of
/// a Mongolian or Uyghur name. At most three characters may follow, or more if all characters are usual in transcribed names. A run
/// of such characters alone is a name too (格日勒图).
/// Invariant: the name takes the whole run of Chinese characters, so the beginning of a longer phrase is never a finding. Without a word
/// that asks for a name, nothing of this kind is a name.
/// Source: the forms of names in docs/detection.md.
/// </remarks>
internal static class HanForeignNames
{
    private const int LongestName = 7;
    private const int ShortestTranscribed = 3;

    private static readonly string[] FamilyNames =
    [
        "田中", "山本", "佐藤", "铃木", "高桥", "渡边", "伊藤", "中村", "小林", "加藤", "吉田", "山田", "佐佐木", "山口", "松本", "井上", "木村", "斋藤", "清水", "山崎", "池田", "桥本",
        "阿部", "石川", "中岛", "前田", "藤田", "小川", "冈田", "后藤", "长谷川", "村上", "近藤", "石井", "坂本", "远藤", "青木", "藤井", "西村", "福田", "太田", "三浦", "藤原", "松田",
        "中野", "原田", "阮氏", "黎氏", "范氏", "陈氏", "武氏", "邓氏", "裴氏", "胡氏", "吴氏", "杨氏", "黄氏", "潘氏", "乌兰", "阿依", "古丽", "买买提", "其木格",
    ];

    private static readonly WordTable Families = new(FamilyNames);

    /// <summary>Gets the characters that begin such a name.</summary>
    public static IEnumerable<char> Starts => FamilyNames.Select(name => name[0]).Concat(DottedNames.Usual);

    /// <summary>Returns the length of the name at an index, or 0 if no word asks for a name or the form does not fit.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        int family = Families.LengthIn(text[at..]);
        bool isApart = at == 0 || !NameWords.IsHan(text[at - 1]);
        if ((family == 0 && !isApart) || NameContext.LeadAt(text, at) != NameLead.Certain)
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text[at..Math.Min(text.Length, at + LongestName + 1)];
        int end = HanLength(rest);
        if (family > 0 && end == family && rest.Length > end && rest[end] is ' ' or '\u3000')
        {
            int given = HanLength(rest[(end + 1)..]);
            return given is 1 or 2 or 3 ? end + 1 + given : 0;
        }

        bool isWhole = family == 0
            ? end is >= ShortestTranscribed and <= LongestName && DottedNames.AreSyllables(rest[..end])
            : end > family && end <= LongestName && (end <= family + 3 || DottedNames.AreSyllables(rest[..end]));
        return isWhole && !CommonWords.IsPlaceEnding(rest[end - 1]) ? end : 0;
    }

    private static int HanLength(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('\u3400', '\u9FFF') is >= 0 and var length ? length : text.Length;
}
