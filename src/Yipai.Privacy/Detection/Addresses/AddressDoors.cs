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
    private const int LongestNumber = 6;
    private const int LongestJoined = 12;
    private const int MostGroups = 4;

    private const string Measures = "年月日元个人次点时分万千%米多名例条辆块度天小公";

    /// <summary>Lists the words that say on which side of a door something without a number is: 86号左侧平房.</summary>
    private static readonly WordTable Sides = new("左侧 右侧 东侧 西侧 南侧 北侧 左边 右边 东边 西边 南边 北边 后身 后侧 前侧 院内 后院 对面 旁边".Split(' '));

    /// <summary>Lists the last doors that a side names instead of a number: 7号楼中单元5层西户.</summary>
    private static readonly WordTable SideDoors = new((
        "东单元 西单元 中单元 东门洞 西门洞 中门洞 门洞 东门 西门 中门 南门 北门 东户 西户 中户 左户 右户 东侧 西侧 左手 右手 左边 右边 左门 右门 东头 西头 左 右 后院 东屋 西屋")
        .Split(' '));

    /// <summary>Lists what may be beside a door without a number of its own.</summary>
    private static readonly WordTable Sheds = new("平房 门市 门面 车库 仓库 小楼 瓦房 院子 民房 小院 二楼 一楼 三楼".Split(' '));

    /// <summary>Indicates whether doors without a name before them lead to a room by an entrance, as only homes have: 3栋2单元605.</summary>
    /// <param name="doors">The doors, from the first to the last.</param>
    public static bool LeadToRoom(ReadOnlySpan<char> doors)
    {
        int entrance = doors.IndexOf("单元", StringComparison.Ordinal);
        entrance = entrance > 0 ? entrance + 2 : doors.IndexOf('弄') > 0 ? doors.IndexOf('号') + 1 : 0;
        ReadOnlySpan<char> room = entrance > 0 ? doors[entrance..] : default;
        return room is [.., >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
            || (room is [.., '室' or '房' or '户' or '号'] && room.ContainsAnyInRange('0', '9'));
    }

    /// <summary>Returns where the last door ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The index after the first door.</param>
    public static int End(ReadOnlySpan<char> text, int end)
    {
        end += text[end - 1] == '号'
            && text[end..] is ['甲' or '乙' or '丙' or '丁'] or ['甲' or '乙' or '丙' or '丁', not (>= '\u3400' and <= '\u9FFF'), ..] ? 1 : 0;
        while (end < text.Length)
        {
            int next = Next(text, end + DoorJoints.BracketLength(text[end..]));
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

    private static int BesideLength(ReadOnlySpan<char> text) =>
        Sides.LengthIn(text) is > 0 and var side && Sheds.LengthIn(text[side..]) is > 0 and var shed ? side + shed : 0;

    private static int Next(ReadOnlySpan<char> text, int end)
    {
        if (SideDoors.LengthIn(text[end..]) is > 0 and var side && text[(end + side)..] is not (['口' or '边' or '侧' or '右', ..]))
        {
            return end + side;
        }

        if (DoorJoints.IsList(text, end) && ListedEnd(text, end) is > 0 and var listed)
        {
            return listed;
        }

        if (DoorJoints.LooseEnd(text, end) is var loose && loose > end)
        {
            return NumberedEnd(text, loose) is > 0 and var level && IsLevel(text, level) ? level : end;
        }

        int at = DoorJoints.CloseEnd(text, end);
        if (NumberedEnd(text, at) is > 0 and var numbered)
        {
            return numbered;
        }

        if (text[at - 1] is '之' or '附' && NumberEnd(text, at) is var part && part > at && IsEnd(text, part))
        {
            return part;
        }

        int name = at + DoorJoints.NameLength(text[at..]);
        int next = name > at ? NumberedEnd(text, name) : 0;
        next = next > 0 ? next : NamedDoors.End(text, at);
        return next > 0 ? next : end;
    }

    /// <summary>Returns where a number with a unit, or one that can only be a room, ends.</summary>
    /// <remarks>Returns 0 if there is no such number.</remarks>
    private static int NumberedEnd(ReadOnlySpan<char> text, int at)
    {
        if (FloorEnd(text, at) is > 0 and var floor)
        {
            return floor;
        }

        int number = NumberEnd(text, at);
        if (number == at || !text[at..number].ContainsAnyExcept("东西南北"))
        {
            return 0;
        }

        number += text[number..] is [' ', '单' or '号' or '室' or '栋' or '幢' or '楼' or '层', ..] ? 1 : 0;
        int unit = AddressWords.UnitLength(text[number..]);
        bool isLetter = char.IsAsciiLetterUpper(text[at]);
        bool room = number - at >= 2 && (text[at..number].ContainsAnyInRange('0', '9') || text[at..number].ContainsAny('零', '〇'))
            && (isLetter ? number - at >= 3 || text[at] is 'B' or 'F' or 'L' or 'M' : number - at <= 5 || text[at..number].Contains('-'))
            && IsEnd(text, number);
        unit = unit == 0 && text[number..] is ['门', ..] and not [_, '口' or '前' or '外' or '内' or '卫' or '旁', ..]
            && char.IsAsciiDigit(text[number - 1]) ? text[number..] is [_, '洞', ..] ? 2 : 1 : unit;
        int end = number + unit;
        return unit > 0 ? end + (text[end - 1] == '号' ? RoomLength(text[end..]) : 0) : room ? number + RoomLength(text[number..]) : 0;
    }

    /// <summary>Returns where a storey with an F ends: 27F2709.</summary>
    public static int FloorEnd(ReadOnlySpan<char> text, int at)
    {
        int digits = at;
        while (digits < text.Length && digits - at < 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > at && text[digits..] is ['F'] or ['F', not (>= 'A' and <= 'Z' or >= 'a' and <= 'z'), ..] ? digits + 1 : 0;
    }

    /// <summary>Indicates whether a door behind a comma is an entrance, a storey or a room, and no word of the next sentence.</summary>
    private static bool IsLevel(ReadOnlySpan<char> text, int end) => text[end - 1] is '元' or '层' or '楼' or '室' or '门'
        || (char.IsAsciiDigit(text[end - 1]) && (end == text.Length || !NameWords.IsHan(text[end])));

    /// <summary>Returns where the next door of a list ends, which has the unit of the one before or is a room like it: 501、502室.</summary>
    private static int ListedEnd(ReadOnlySpan<char> text, int end)
    {
        int at = end + 1;
        int number = NumberEnd(text, at);
        int unit = AddressWords.UnitLength(text[number..]);
        bool isSameUnit = unit > 0 && text[number + unit - 1] == text[end - 1];
        bool isRoom = char.IsAsciiDigit(text[end - 1]) && number - at is 3 or 4 && (unit > 0 || IsEnd(text, number));
        return isSameUnit || isRoom ? number + unit : 0;
    }

    /// <summary>Indicates whether a number ends here and counts nothing.</summary>
    public static bool IsEnd(ReadOnlySpan<char> text, int at) =>
        at == text.Length || !(char.IsAsciiDigit(text[at]) || Measures.Contains(text[at], StringComparison.Ordinal));

    /// <summary>Returns the length of 房 behind a room, unless it begins another word: 房子, 房东.</summary>
    public static int RoomLength(ReadOnlySpan<char> rest) =>
        rest is ['房'] || (rest is ['房', var next, ..] && !"间屋子东产顶租客主".Contains(next, StringComparison.Ordinal)) ? 1 : 0;

    /// <summary>Returns where a number with letters, numerals and hyphens ends, as doors have it.</summary>
    public static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LongestJoined
            && (AddressWords.IsNumeral(text[end]) || char.IsAsciiLetterUpper(text[end]) || (end > at && text[end] is '-' or '_')
                || (end > at && text[end] == '至' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        end = end - at > LongestNumber && !text[at..end].ContainsAny('-', '_') ? at + LongestNumber : end;
        return end > at && text[end - 1] is '-' or '_' ? end - 1 : end;
    }
}
