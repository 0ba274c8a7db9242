namespace Yipai.Privacy.Detection;

/// <summary>Follows an address (地址) through the name of a building, yard or shop to the door behind it: 12号天诚商务中心1203.</summary>
/// <remarks>
/// Idea: between two doors there may be a name of at most <c>LongestLink</c> characters, which may hold a bracket, a phase (2期) and Latin
/// words. A number behind it is a door if the name ends like a place or a part of one, so that 12号李师傅3次 ends at 12号.
/// Invariant: the end is always behind a complete door.
/// </remarks>
internal static class NamedDoors
{
    private const int LongestLink = 18;

    /// <summary>Holds the last characters of parts of a building or yard, behind which a number with a unit is a door.</summary>
    private const string Parts = "楼局舍所房商铺厅库门期店";

    /// <summary>Lists the ends of names of buildings, behind which a number is a room: 天诚商务中心1203.</summary>
    private static readonly WordTable Buildings = new(
        "中心 大厦 国际 广场 公寓 商厦 大楼 写字楼 花园 商城 酒店 宾馆 饭店 家园 公馆 世家 名都 新城 宿舍 家属楼 小区 商座 名座".Split(' '), fromEnd: true);

    /// <summary>Indicates whether the text ends with the name of a building.</summary>
    public static bool EndsWithBuilding(ReadOnlySpan<char> text) => Buildings.LengthIn(text) > 0;

    /// <summary>Returns where a door behind a name ends, or 0 if no door follows: 同人大厦二号楼, 天诚商务中心1203.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        int link = LinkEnd(text, at);
        if (link - at < 2)
        {
            return 0;
        }

        if (AddressDoors.JoinedEnd(text, link, least: 3) is var joined && joined > link)
        {
            return joined;
        }

        int number = AddressDoors.NumberEnd(text, link);
        number += text[number..] is [' ', '栋' or '幢' or '座' or '号' or '楼' or '层', ..] ? 1 : 0;
        ReadOnlySpan<char> name = text[at..link].TrimEnd(' ');
        bool isBuilding = Buildings.LengthIn(name) > 0 || name[^1] is '栋' or '座' or '阁' or '幢' or '室';
        bool isPlace = isBuilding || AddressWords.IsPlaceEnding(name[^1]) || Parts.Contains(name[^1], StringComparison.Ordinal);
        int digits = number > link && char.IsAsciiLetterUpper(text[link]) ? link + 1 : link;
        bool isRoom = isPlace && number - digits is >= 3 and <= 5 && CheckDigits.AreDigits(text[digits..number])
            && AddressDoors.IsEnd(text, number);
        if (isPlace && AddressDoors.FloorEnd(text, link) is > 0 and var floor)
        {
            return floor;
        }

        isPlace |= number < text.Length && (text[number] is '栋' or '幢' or '座' || text[number..] is ['号', '楼', ..]);
        return number > link && isPlace && AddressWords.UnitLength(text[number..]) is > 0 and var last ? number + last
            : isRoom && (isBuilding || digits > link) ? number + AddressDoors.RoomLength(text[number..])
            : 0;
    }

    /// <summary>Returns where the name between two doors ends, which may have a bracket, a phase and Latin words.</summary>
    private static int LinkEnd(ReadOnlySpan<char> text, int at)
    {
        int link = at;
        while (link < text.Length && link - at < LongestLink && IsInLink(text, at, link))
        {
            link++;
            link += link - at >= 2 ? DoorJoints.NameLength(text[link..]) : 0;
        }

        return link - at >= 2 && text[link..] is [' ', (>= '0' and <= '9') or (>= 'A' and <= 'Z'), ..] ? link + 1 : link;
    }

    private static bool IsInLink(ReadOnlySpan<char> text, int at, int link)
    {
        if (!NameWords.IsHan(text[link]))
        {
            bool isLatin = link > at && char.IsAsciiLetter(text[link - 1]);
            return IsPhase(text, link) || (char.IsAsciiLetter(text[link]) && link + 1 < text.Length && !char.IsAsciiDigit(text[link + 1]))
                || (text[link] == ' ' && isLatin);
        }

        return (!AddressWords.IsNumeral(text[link]) || link == at || IsGate(text, link) || IsPhase(text, link))
            && !AddressWords.IsHardStop(text, link);
    }

    /// <summary>Indicates whether a side belongs to the name of a gate: 农贸市场内南门11号.</summary>
    private static bool IsGate(ReadOnlySpan<char> text, int at) => text[at..] is ['东' or '西' or '南' or '北', '门', ..];

    /// <summary>Indicates whether a number belongs to the name of an estate, whose phase or quarter it counts: 商城2期1层.</summary>
    private static bool IsPhase(ReadOnlySpan<char> text, int at) =>
        AddressWords.IsNumeral(text[at]) && text[(at + 1)..] is ['期' or '区', ..];
}
