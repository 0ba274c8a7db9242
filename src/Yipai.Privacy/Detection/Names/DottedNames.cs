using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Finds names whose parts a point in the middle joins, in Chinese characters: 艾尼瓦尔·吐尔逊, 约翰·史密斯.</summary>
/// <remarks>
/// Idea: Uyghur, Kazakh, Tibetan and foreign names have this form. The search begins at the first point and takes the Chinese characters
/// on both sides. Then it shortens the first part from the left, until a word for a person precedes the name and the text behind ends it,
/// or until every syllable is usual in such names. So no list of syllables can leave out one ethnic group after a cue.
/// Invariant: a later point of the same name starts no search, and a part has at most seven characters.
/// Source: GB/T 15834 names U+00B7 as the only point; people type a dozen other signs.
/// </remarks>
internal static class DottedNames
{
    /// <summary>Gets the signs that people type for the point.</summary>
    /// <remarks>Between two Chinese characters a full stop counts as such a sign too.</remarks>
    public const string Points = "·•‧・･⋅●∙◦∘᛫⸱ꞏ⸳⦁᠂.";

    private const int LongestPart = 7;
    private const int MostParts = 5;

    /// <summary>Holds the characters that write such names.</summary>
    public const string Usual =
        "阿艾爱巴买提尔依古丽吐逊热合曼玉素甫木沙拉吉克萨达力尼亚祖农哈米娜斯江迪里孜夏帕库班居玛麦牙穆罕默德赛义卡伊布欣肉奥托塔什卜杜再努仁比别叶图胡迈苏来曼西如则海汗"
        + "瓦扎诺多约翰史密森杰克逊洛桑次旺格勒乌兰其丹增嘉措顿珠央金娅维罗佐朗凯恩莱伯特安东理查汤姆威廉彼得保玛利莎"
        + "荪热孜叶波吾甘妮孜帖木鲁海巴图额敦孟宝音乌云高娃拉坦仓斯琴朝鲁布和苏日牧仁赛音吉嘎喜都楞日根仓代钦毕力青格呼和楚伦桑结曲扎央白旦才让昂卓尕藏尼泽郎仁波朋措坚赞加羊冷智华旺堆登巴桑姆增益西边次";

    private static readonly SearchValues<char> Syllables = SearchValues.Create(Usual);

    /// <summary>Returns the range of the name around its first point, or an empty range.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text, int point)
    {
        int start = PartStart(text, point);
        if (start == point || (start > 0 && IsPoint(text, start - 1)))
        {
            return (point, 0);
        }

        bool isAsked = NameContext.LeadAt(text, start) == NameLead.Certain;
        int end = point;
        int parts = 1;
        while (parts < MostParts && IsPoint(text, end) && PartEnd(text, end + 1, isAsked) is var next && next > end + 1)
        {
            end = next;
            parts++;
        }

        if (parts == 1)
        {
            return (point, 0);
        }

        for (int at = start; at < point; at++)
        {
            // A typed full stop also ends sentences, so a word that directly precedes it in a sentence leads to no name: 用户名替换.在.
            bool isApart = at == 0 || !NameWords.IsHan(text[at - 1]);
            bool isLed = (text[point] != '.' || isApart) && NameContext.LeadAt(text, at) >= NameLead.Role;
            bool isUsual = !text[at..end].ContainsAnyExcept(Syllables) || AreUsual(text[at..end]);
            bool isEnded = NameContext.EndBefore(text[end..]) != NameEnd.None;
            isLed |= isEnded && IsNamed(text, at, end);
            if ((isLed && isEnded && end - at >= 3) || (isUsual && point - at >= 2 && end - at >= 5))
            {
                return (at, end - at);
            }
        }

        return (point, 0);
    }

    /// <summary>Indicates whether a fact, a form of address or what somebody says shows that the words are a name.</summary>
    private static bool IsNamed(ReadOnlySpan<char> text, int at, int end)
    {
        bool isApart = at == 0 || !NameWords.IsHan(text[at - 1]);
        ReadOnlySpan<char> rest = text[end..];
        ReadOnlySpan<char> fact = rest[NameContext.GapLength(rest)..];
        return (isApart && (NameWords.IsGender(fact) || NameWords.TitleLength(rest) > 0))
            || (at > 0 && text[at - 1] == '据' && CommonWords.StartsFollowing(rest));
    }

    /// <summary>Indicates whether a sign joins two parts: a Chinese character is on both sides.</summary>
    private static bool IsPoint(ReadOnlySpan<char> text, int at) => at > 0 && at + 1 < text.Length
        && Points.Contains(text[at], StringComparison.Ordinal) && NameWords.IsHan(text[at - 1]) && NameWords.IsHan(text[at + 1]);

    /// <summary>Indicates whether every character is usual in such names.</summary>
    public static bool AreSyllables(ReadOnlySpan<char> name) => !name.ContainsAnyExcept(Syllables);

    private static bool AreUsual(ReadOnlySpan<char> name)
    {
        foreach (char character in name)
        {
            if (!Syllables.Contains(character) && !Points.Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static int PartStart(ReadOnlySpan<char> text, int point)
    {
        int start = point;
        while (start > 0 && point - start < LongestPart && NameWords.IsHan(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    /// <summary>Returns where a part ends: before a sign, or before a word that follows names.</summary>
    /// <remarks>If a cue asks for the name, a run up to a sign is one part.</remarks>
    private static int PartEnd(ReadOnlySpan<char> text, int start, bool isAsked)
    {
        int end = start;
        int run = text[start..Math.Min(text.Length, start + LongestPart + 1)].IndexOfAnyExceptInRange('\u3400', '\u9FFF');
        bool isApart = isAsked && (run > 0 || text.Length - start <= LongestPart);
        while (end < text.Length && end - start < LongestPart && NameWords.IsHan(text[end])
            && !(end > start && (CommonWords.StartsFollowing(text[end..]) || NameWords.TitleLength(text[end..]) > 0
                || NameWords.FactLength(text[end..]) > 0
                    || (!isApart && NameWords.IsFollower(text[end]) && !Syllables.Contains(text[end])))))
        {
            end++;
        }

        return end;
    }
}
