using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Holds the words and characters of which addresses (地址) consist.</summary>
internal static class AddressWords
{
    /// <summary>Lists the characters that follow a door's number.</summary>
    public const string Units = "号栋幢座室楼单弄组户层门巷委排梯#-_";

    /// <summary>Lists the characters with which the name of a hamlet, group or team ends.</summary>
    public const string VillageEnds = "屯庄沟寨组社队湾坪坡查场街头";

    /// <summary>Lists the units by their first character.</summary>
    private static readonly (char First, UnitWord Word)[] UnitRows =
    [
        ('号', new(1, Longer: "楼院门库店铺", Ended: "线令文公机通车码台井召桥杆称")),
        ('单', new(0, Longer: "元")),
        ('楼', new(1, Ended: "盘道梯房")),
        ('组', new(1, Ended: "织长成团")),
        ('层', new(1, Ended: "次面层")),
        ('户', new(1, Ended: "人居口籍型主")),
        ('座', new(1, Ended: "位机谈椅")),
        ('栋', new(1)),
        ('幢', new(1)),
        ('室', new(1)),
        ('弄', new(1)),
        ('支', new(0, Longer: "弄")),
        ('巷', new(1, Ended: "子口尾")),
        ('委', new(1, Ended: "员会托派任屈婉")),
        ('排', new(1, Ended: "水污气队名放除查座练列档挡")),
        ('门', new(1, Longer: "洞", Ended: "口前外内卫旁诊类面市票课店铺边峡头")),
        ('梯', new(1, Ended: "子级队田形")),
        ('#', new(1, Longer: "楼")),
    ];

    private static readonly string UnitStarts = string.Concat(UnitRows.Select(row => row.First));

    /// <summary>Holds the characters that end the name of a road, an estate or a village.</summary>
    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create(
        "路街道巷弄村里园苑城府庄湾区院厦寓场社坊居庭阁轩邸镇乡屯组队桥营寨堡沟坡岭洲港墅馆都郡墩浜圩垸冲坪塘埭巷段线心宅家邨");

    /// <summary>Holds the characters that cannot be part of an address, so that it begins after them.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(
        "的了在是到从把被请我你他她它们没不也很因给让吗呢吧啊这那该本某说往至于跟问找住位处附门口发现映诉举希望何为否对面旁边看见来去有就还都又内外前后每只等将叫由向与及和同");

    /// <summary>Holds those stops that are part of many names behind a division.</summary>
    private static readonly SearchValues<char> SoftStops = SearchValues.Create("都口门后发和前望同边外内面对本向由现与及何那于");

    /// <summary>Holds words of sentences in which these characters are not part of a name.</summary>
    private static readonly WordTable Phrases = new(
    [
        "发现", "发生", "发布", "发出", "发来", "门口", "前面", "后面", "里面", "外面", "上面", "下面", "对面", "旁边", "周边", "那边", "这边", "都有", "都是", "都在", "面对", "对于",
        "前往", "前来", "后来", "为何", "如何", "任何", "那里", "那个", "那栋", "那座", "那边", "以前", "以后", "以内", "以外", "之前", "之后", "之内", "之外", "同时", "同样", "由于",
        "位于", "于是", "对于", "关于", "至于", "处于", "由于", "现有", "现在", "出现", "本人", "本市", "本区", "路口", "街口",
    ]);

    /// <summary>Holds names that begin with such a character all the same: 和平路, 向阳街.</summary>
    private static readonly WordTable Names = new(
    [
        "和平", "和谐", "和睦", "和顺", "和美", "和兴", "和庄", "和园", "向阳", "向荣", "前进", "前锋", "外滩", "外环", "内环", "来福", "来凤", "同心", "同德", "同济", "和悦", "有为",
        "为民", "后海", "后街", "前街", "前门", "都市", "都汇", "门头沟", "望江", "望海", "望京", "望城", "望花", "希望", "发展", "现代", "对山", "面粉", "口岸", "由义", "至善",
        "至诚", "去思", "于洪", "于都", "说文", "位育", "处州", "每宜", "等驾坡", "同兴", "同福", "还珠", "外国语", "外大街", "内大街", "外街", "门外大街", "门内大街", "开发", "内湖",
        "和畅", "和泰", "胡同", "事处",
    ]);

    /// <summary>Holds the doors that a side names instead of a number: 东楼西门洞.</summary>
    private static readonly WordTable SideDoors =
        new("东楼 西楼 南楼 北楼 中楼 东单元 西单元 中单元 东门洞 西门洞 中门洞 东门 西门 中门 南门 北门".Split(' '), fromEnd: true);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十百零〇甲乙丙丁东西南北");

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789一二三四五六七八九十");

    public static bool IsNumber(ReadOnlySpan<char> text) => text.ContainsAny(Numbers);

    public static bool IsPlaceEnding(char character) => PlaceEndings.Contains(character);

    /// <summary>Indicates whether the character ends the name of an estate, or of one of its parts.</summary>
    public static bool IsEstateEnding(char character) =>
        character is '园' or '区' or '苑' or '府' or '庭' or '城' or '湾' or '里' or '居' or '邸'
            or '期' or '寓' or '院' or '村' or '庄' or '墅' or '邨' or '家';

    public static bool IsNumeral(char character) => Numerals.Contains(character);

    /// <summary>Indicates whether no address continues across this character.</summary>
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

        if ((at + 1 < text.Length && text[at + 1] == '旗')
            || (text[at] == '口' && at > 1 && text[at - 1] is '东' or '西' or '南' or '北' && text[at - 2] is '路' or '街' or '道')
            || (at > 0 && text[at - 1] is '镇' or '乡' or '村' && text[at..Math.Min(text.Length, at + 4)].IndexOfAny("村庄屯寨沟") > 0))
        {
            return false;
        }

        return Stops.Contains(text[at]) && Names.LengthIn(text[at..]) == 0 && !(at > 0 && Names.LengthIn(text[(at - 1)..]) > 1)
            && !IsInnerName(text, at);
    }

    /// <summary>
    /// Indicates whether no address continues across this character even behind a division, where names hold nearly any: 同普路, 望都路.
    /// </summary>
    public static bool IsHardStop(ReadOnlySpan<char> text, int at) =>
        IsStop(text, at)
        && (!SoftStops.Contains(text[at]) || Phrases.LengthIn(text[at..]) > 0 || (at > 0 && Phrases.LengthIn(text[(at - 1)..]) > 0));

    /// <summary>Indicates whether the character is a stop that is part of many names: 同, 望, 前.</summary>
    public static bool IsSoftStop(char character) => SoftStops.Contains(character);

    /// <summary>Indicates whether the last character before a place's ending belongs to its name: 祥和路, 福来街.</summary>
    private static bool IsInnerName(ReadOnlySpan<char> text, int at) =>
        text[at] is '和' or '来' or '为' or '有' or '前' or '后' or '都' or '同' or '门' or '口' or '望' or '内' or '外'
            or '对' or '面' or '边' or '现' or '发' or '本' or '至'
        && at > 0 && at + 1 < text.Length && NameWords.IsHan(text[at - 1]) && !Stops.Contains(text[at - 1]) && IsPlaceEnding(text[at + 1])
        && text[at + 1] is not ('家' or '区' or '院' or '心');

    /// <summary>Returns the length of the unit behind a door's number, or 0 if there is no unit: 号, 号楼, 单元, 室.</summary>
    public static int UnitLength(ReadOnlySpan<char> text)
    {
        int row = text.IsEmpty ? -1 : UnitStarts.AsSpan().IndexOf(text[0]);
        if (row < 0)
        {
            return 0;
        }

        UnitWord unit = UnitRows[row].Word;
        char next = text.Length > 1 ? text[1] : default;
        if (unit.Longer.AsSpan().Contains(next))
        {
            // 12号门口 and 12号店铺: a word of its own names the gate or shop, so the unit ends with 号.
            bool isOwnWord = next is '门' or '店' or '院' && text.Length > 2 && "口前内外铺子里".AsSpan().Contains(text[2]);
            return isOwnWord ? 1 : 2;
        }

        return unit.Ended.AsSpan().Contains(next) ? 0 : unit.Length;
    }

    /// <summary>Returns where the name before a number ends.</summary>
    /// <remarks>One blank or a side may be between them: 八一路 119号, 家属院东楼三楼.</remarks>
    public static int HeadEnd(ReadOnlySpan<char> text, int number)
    {
        for (int sides; (sides = SideDoors.LengthIn(text[..number])) > 0;)
        {
            number -= sides;
        }

        return number > 1 && text[number - 1] == ' ' && IsPlaceEnding(text[number - 2]) ? number - 1 : number;
    }

    /// <summary>Indicates whether a name before a door ends like that of a road, an estate or a building: 皇后大道中, 美雁楼.</summary>
    public static bool EndsPlace(ReadOnlySpan<char> name) => name switch
    {
        [.., '路' or '街' or '道', '东' or '西' or '中' or '南' or '北'] => true,
        [.., var before, '楼'] => NameWords.IsHan(before) && !IsNumeral(before) && before is not ('号' or '栋' or '幢'),
        [.., '胡', '同'] => true,
        [.., var last] => IsPlaceEnding(last),
        _ => false,
    };

    /// <summary>Indicates whether a blank separates two parts of an address, as in 天河区 体育西路.</summary>
    public static bool IsBlankWithin(ReadOnlySpan<char> text, int at) => text[at] == ' ' && at > 0 && at + 1 < text.Length
        && ((text[at - 1] is '省' or '市' or '区' or '县' or '镇' or '乡' or '路' or '街' or '道' or '村' && NameWords.IsHan(text[at + 1]))
            || (NameWords.IsHan(text[at - 1]) && char.IsAsciiLetterUpper(text[at + 1]))
            || (char.IsAsciiLetterOrDigit(text[at - 1]) && text[at + 1] is '区' or '期'));

    /// <summary>Returns how far one division leads to the next, as in 大连市沙河口区.</summary>
    public static int DivisionsLength(ReadOnlySpan<char> text, int length)
    {
        for (int next; (next = DivisionTable.NameLength(text[length..].TrimStart(' '))) > 0;)
        {
            length += next + (text[length] == ' ' ? 1 : 0);
        }

        return length;
    }

    /// <summary>Returns the index of the last character that cannot be part of an address, or the one before the run.</summary>
    public static int LastStop(ReadOnlySpan<char> text, int run, int end)
    {
        int at = end - 1;
        while (at >= run && (!IsStop(text, at) || IsBlankWithin(text, at)))
        {
            at--;
        }

        return at;
    }

    /// <summary>
    /// Returns the index of the last character that cannot be part of an address behind a division, or the one before the run.
    /// </summary>
    public static int LastHardStop(ReadOnlySpan<char> text, int run, int end)
    {
        int at = end - 1;
        while (at >= run && (!IsHardStop(text, at) || IsBlankWithin(text, at)))
        {
            at--;
        }

        return at;
    }
}
