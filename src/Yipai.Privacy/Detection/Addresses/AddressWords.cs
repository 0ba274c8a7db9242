using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>What addresses (地址) are made of.</summary>
internal static class AddressWords
{
    /// <summary>The characters that follow a door's number.</summary>
    public const string Units = "号栋幢座室楼单弄组户层#-";

    /// <summary>What ends the name of a road, an estate or a village.</summary>
    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create(
        "路街道巷弄村里园苑城府庄湾区院厦寓场社坊居庭阁轩邸镇乡屯组队桥营寨堡沟坡岭洲港墅馆都郡墩浜圩垸冲坪塘埭巷段线心宅家");

    /// <summary>What cannot be part of an address, and so begins it after itself.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        "的了在是到从把被请我你他她它们没不也很因给让吗呢吧啊这那该本某说往至于跟问找住位处附门口发现映诉举希望何为否对面旁边看见来去有就还都又内外前后每只等将叫由向与及和同");

    /// <summary>Names that a stop begins all the same: 和平路, 向阳街.</summary>
    private static readonly WordTable Names = new([
        "和平", "和谐", "和睦", "和顺", "和美", "和兴", "和庄", "和园", "向阳", "向荣", "前进", "前锋", "外滩", "外环", "内环", "来福", "来凤", "同心", "同德", "同济", "和悦", "有为", "为民", "后海", "后街", "前街", "前门", "都市", "都汇", "门头沟",
        "望江", "望海", "望京", "望城", "望花", "希望", "发展", "现代", "对山", "面粉", "口岸", "由义", "至善", "至诚", "去思", "于洪", "于都", "说文", "位育", "处州", "每宜", "等驾坡", "同兴", "同福", "还珠", "外国语", "外大街", "内大街", "外街", "门外大街", "门内大街", "开发", "内湖", "和畅", "和泰"]);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十百零〇甲乙丙丁东西南北");

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789一二三四五六七八九十");

    public static bool IsNumber(ReadOnlySpan<char> text) => text.ContainsAny(Numbers);

    public static bool IsPlaceEnding(char character) => PlaceEndings.Contains(character);

    /// <summary>Whether the character ends the name of an estate, or of one of its parts.</summary>
    public static bool IsEstateEnding(char character) => character is '园' or '区' or '苑' or '府' or '庭' or '城' or '湾' or '里' or '居' or '邸' or '期' or '寓' or '院' or '村' or '庄' or '墅';

    public static bool IsNumeral(char character) => Numerals.Contains(character);

    /// <summary>Whether no address goes on across this character.</summary>
    public static bool IsStop(ReadOnlySpan<char> text, int at)
    {
        if (!NameWords.IsHan(text[at]))
        {
            return !char.IsAsciiLetterOrDigit(text[at]);
        }

        if (text[at] is '和' or '与' or '及')
        {
            return at > 0 && (IsPlaceEnding(text[at - 1]) || !NameWords.IsHan(text[at - 1])) && Names.LengthIn(text[at..]) == 0;
        }

        if ((text[at] == '口' && at > 1 && text[at - 1] is '东' or '西' or '南' or '北' && text[at - 2] is '路' or '街' or '道')
            || (at > 0 && text[at - 1] is '镇' or '乡' && text[at..Math.Min(text.Length, at + 4)].IndexOfAny("村庄屯寨沟") > 0))
        {
            return false;
        }

        return Stops.Contains(text[at]) && Names.LengthIn(text[at..]) == 0 && !(at > 0 && Names.LengthIn(text[(at - 1)..]) > 1) && !IsInnerName(text, at);
    }

    /// <summary>祥和路, 福来街: the last character before a place's ending belongs to its name.</summary>
    private static bool IsInnerName(ReadOnlySpan<char> text, int at) =>
        text[at] is '和' or '来' or '为' or '有' or '前' or '后' or '都' or '同' or '门' or '口' or '望' or '内' or '外' or '对' or '面' or '边' or '现' or '发' or '本' or '至'
        && at > 0 && at + 1 < text.Length && NameWords.IsHan(text[at - 1]) && !Stops.Contains(text[at - 1]) && IsPlaceEnding(text[at + 1]) && text[at + 1] is not ('家' or '区' or '院' or '心');

    /// <summary>How long the unit is that follows a door's number, or 0: 号, 号楼, 单元, 室.</summary>
    public static int UnitLength(ReadOnlySpan<char> text) => text switch
    {
        ['号', '楼' or '院' or '门' or '库' or '店' or '铺', ..] when text is not ['号', '门' or '店' or '院', '口' or '前' or '内' or '外' or '铺' or '子' or '里', ..] => 2,
        ['号', '线' or '令' or '文' or '公' or '机' or '通' or '车' or '码' or '台' or '井' or '召' or '桥' or '杆' or '称', ..] => 0,
        ['单', '元', ..] => 2,
        ['单', ..] => 0,
        ['楼', '盘' or '道' or '梯' or '上' or '下' or '房', ..] => text[1] is '上' or '下' ? 1 : 0,
        ['组', '织' or '长' or '成' or '团', ..] => 0,
        ['层', '次' or '面' or '层', ..] => 0,
        ['户', '人' or '居' or '口' or '籍' or '型' or '主', ..] => 0,
        ['室', '内' or '外', ..] => 1,
        ['座', '位' or '机' or '谈' or '椅', ..] => 0,
        ['号' or '栋' or '幢' or '座' or '室' or '楼' or '弄' or '组' or '户' or '层' or '#', ..] => 1,
        _ => 0,
    };
}
