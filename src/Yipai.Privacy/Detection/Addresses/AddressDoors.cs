namespace Yipai.Privacy.Detection;

/// <summary>Follows an address (地址) from its first door to its last: 3栋2单元501室, 12号阳光花园3栋, 88号同人大厦二号楼761.</summary>
/// <remarks>
/// Idea: the walk is greedy. Behind each door it tries a number with a unit, a number that can only be a room, and a building's name with
/// a number. It ends where none of them fits; a side such as 左侧平房 may follow the last door.
/// Invariant: the end is always behind a complete door, so an attempt that fails adds nothing. A number without a unit is a room only if
/// no word of measure follows it, because 3栋500米 is a distance.
/// Source: the forms of addresses in docs/detection.md, found in messages to city hotlines.
/// </remarks>
internal static class AddressDoors
{
    private const int LongestLink = 12;
    private const int LongestNumber = 6;
    private const int LongestJoined = 10;
    private const int MostGroups = 4;
    private const int LongestBracket = 12;

    private const string Measures = "年月日元个人次点时分万千%米多名例条辆块度天小";

    /// <summary>Lists the ends of names of buildings, behind which a number is a room: 天诚商务中心1203.</summary>
    private static readonly WordTable Buildings = new(
        "中心 大厦 国际 广场 公寓 商厦 大楼 写字楼 花园 商城 酒店 宾馆 饭店 家园 公馆 世家 名都 新城 宿舍 家属楼 小区".Split(' '), fromEnd: true);

    /// <summary>Lists the words that say on which side of a door something without a number is: 86号左侧平房.</summary>
    private static readonly WordTable Sides = new("左侧 右侧 东侧 西侧 南侧 北侧 左边 右边 东边 西边 南边 北边 后身 后侧 前侧 院内 后院 对面 旁边".Split(' '));

    /// <summary>Lists the last doors that a side names instead of a number: 7号楼中单元5层西户.</summary>
    private static readonly WordTable SideDoors = new((
        "东单元 西单元 中单元 东门洞 西门洞 中门洞 门洞 东门 西门 中门 南门 北门 东户 西户 中户 左户 右户 东侧 西侧 左手 右手 左边 右边 左门 右门 东头 西头 左 右 后院 东屋 西屋")
        .Split(' '));

    /// <summary>Lists what may be beside a door without a number of its own.</summary>
    private static readonly WordTable Sheds = new("平房 门市 门面 车库 仓库 小楼 瓦房 院子 民房 小院 二楼 一楼 三楼".Split(' '));

    /// <summary>Indicates whether the text ends with the name of a building.</summary>
    public static bool EndsWithBuilding(ReadOnlySpan<char> text) => Buildings.LengthIn(text) > 0;

    /// <summary>Returns where the last door ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The index after the first door.</param>
    public static int End(ReadOnlySpan<char> text, int end)
    {
        end += text[end - 1] == '号'
            && text[end..] is ['甲' or '乙' or '丙' or '丁'] or ['甲' or '乙' or '丙' or '丁', not (>= '\u3400' and <= '\u9FFF'), ..] ? 1 : 0;
        while (end < text.Length)
        {
            int next = Next(text, end + BracketLength(text[end..]));
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end + BesideLength(text[end..]);
    }

    /// <summary>Returns where numbers joined by hyphens end, or where they begin if they are too few to be doors.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The index of the first number.</param>
    /// <param name="least">The least number of groups.</param>
    /// <param name="isSure">Whether the words before are certainly a place, so that two short numbers are doors too.</param>
    public static int JoinedEnd(ReadOnlySpan<char> text, int number, int least, bool isSure = false)
    {
        int first = number < text.Length && (text[number] == ' ' || char.IsAsciiLetterUpper(text[number])) ? number + 1 : number;
        int end = DigitsEnd(text, first);
        int groups = 1;
        int last = end - first;
        while (end < text.Length && text[end] is '-' or '_' && groups <= MostGroups)
        {
            last = DigitsEnd(text, end + 1) - end - 1;
            end += last + 1;
            groups++;
        }

        bool doors = last is > 0 and <= 4 && groups <= MostGroups && groups >= least && (groups > 2 || last > 2 || isSure)
            && text[end..] is not (['.' or '/' or '年' or '月' or '号', ..])
            && (!isSure || groups > 2 || end == text.Length || !Measures.Contains(text[end], StringComparison.Ordinal));
        return !doors ? number : text[end..] is ['室' or '房', ..] ? end + 1 : end;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        for (int most = at + LongestNumber; at < text.Length && at < most && char.IsAsciiDigit(text[at]); at++)
        {
        }

        return at;
    }

    /// <summary>Returns the length of brackets that hold another door: 20号（原18号）.</summary>
    private static int BracketLength(ReadOnlySpan<char> text)
    {
        if (text is not (['(' or '（', ..]))
        {
            return 0;
        }

        int close = text[..Math.Min(text.Length, LongestBracket)].IndexOfAny(')', '）');
        return close > 0 && text[..close].ContainsAnyInRange('0', '9') && text[..close].ContainsAny("号栋幢室楼") ? close + 1 : 0;
    }

    private static int BesideLength(ReadOnlySpan<char> text) =>
        Sides.LengthIn(text) is > 0 and var side && Sheds.LengthIn(text[side..]) is > 0 and var shed ? side + shed : 0;

    private static int Next(ReadOnlySpan<char> text, int end)
    {
        if (SideDoors.LengthIn(text[end..]) is > 0 and var side && text[(end + side)..] is not (['口' or '边' or '侧' or '右', ..]))
        {
            return end + side;
        }

        int at = end;
        at += at < text.Length && text[at] is '-' or '_' or '—' or ' ' or '附' or '之' ? 1 : 0;
        int number = NumberEnd(text, at);
        if (number > at && text[at..number].ContainsAnyExcept("东西南北"))
        {
            number += text[number..] is [' ', '单' or '号' or '室' or '栋' or '幢' or '楼' or '层', ..] ? 1 : 0;
            int unit = AddressWords.UnitLength(text[number..]);
            bool isLetter = char.IsAsciiLetterUpper(text[at]);
            bool room = number - at >= 2 && text[at..number].ContainsAnyInRange('0', '9')
                && (isLetter ? number - at >= 4 : number - at <= 5 || text[at..number].Contains('-'))
                && IsEnd(text, number);
            unit = unit == 0 && text[number..] is ['门', ..] and not [_, '口' or '前' or '外' or '内' or '卫' or '旁', ..]
                && char.IsAsciiDigit(text[number - 1]) ? text[number..] is [_, '洞', ..] ? 2 : 1 : unit;
            return unit > 0 ? number + unit : room ? number + RoomLength(text[number..]) : end;
        }

        return Named(text, at) is > 0 and var named ? named : end;
    }

    /// <summary>Returns where a door behind a name ends, or 0 if no door follows: 同人大厦二号楼, 天诚商务中心1203.</summary>
    private static int Named(ReadOnlySpan<char> text, int at)
    {
        int link = at;
        while (link < text.Length && link - at < LongestLink && NameWords.IsHan(text[link])
            && (!AddressWords.IsNumeral(text[link]) || link == at) && !AddressWords.IsHardStop(text, link))
        {
            link++;
        }

        if (link - at < 2)
        {
            return 0;
        }

        if (JoinedEnd(text, link, least: 3) is var joined && joined > link)
        {
            return joined;
        }

        int number = NumberEnd(text, link);
        bool isBuilding = Buildings.LengthIn(text[at..link]) > 0;
        bool isPlace = isBuilding || AddressWords.IsPlaceEnding(text[link - 1]) || text[link - 1] is '楼' or '局' or '舍' or '所';
        bool isRoom = isPlace && number - link is 3 or 4 && CheckDigits.AreDigits(text[link..number])
            && IsEnd(text, number);
        isPlace |= number < text.Length && (text[number] is '栋' or '幢' or '座' || text[number..] is ['号', '楼', ..]);
        return number > link && isPlace && AddressWords.UnitLength(text[number..]) is > 0 and var last ? number + last
            : isRoom && isBuilding ? number + RoomLength(text[number..])
            : 0;
    }

    /// <summary>Indicates whether a number ends here and counts nothing.</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, int at) =>
        at == text.Length || !(char.IsAsciiDigit(text[at]) || Measures.Contains(text[at], StringComparison.Ordinal));

    private static int RoomLength(ReadOnlySpan<char> rest) =>
        rest is ['房'] || (rest is ['房', var next, ..] && !"间屋子东产顶租客主".Contains(next, StringComparison.Ordinal)) ? 1 : 0;

    private static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LongestJoined
            && (AddressWords.IsNumeral(text[end]) || char.IsAsciiLetterUpper(text[end]) || (end > at && text[end] is '-' or '_')))
        {
            end++;
        }

        end = end - at > LongestNumber && !text[at..end].ContainsAny('-', '_') ? at + LongestNumber : end;
        return end > at && text[end - 1] is '-' or '_' ? end - 1 : end;
    }
}
