namespace Yipai.Privacy.Detection;

/// <summary>Finds postal addresses (地址) that go down to a door.</summary>
/// <remarks>
/// Idea: a search begins at the unit or hyphen behind a door's number, or at the end of a hamlet's name. It needs the name of a road,
/// estate, village or division before the number, because 5栋904 alone points to nobody, unless words such as 我住 precede it.
/// <see cref="AddressHead"/> finds where the address begins, and <see cref="AddressDoors"/> where it ends.
/// Invariant: a finding always includes the door or hamlet at which its search began. A unit directly behind another door starts no
/// search, because the finding of the first door includes it. The walk to the head is bounded by a constant.
/// Source: the word lists come from reports of citizens.
/// </remarks>
internal sealed class AddressRecognizer() : TextRecognizer(string.Concat((AddressWords.Units + AddressWords.VillageEnds).Distinct()))
{
    private const int LongestNumber = 6;
    private const int LongestBuilding = 3;

    /// <summary>Lists words before a door that say that somebody lives behind it.</summary>
    private static readonly WordTable Homes = new(
        "住 住在 家住 现住 租住 住址 地址 房号 我家 我们家 俺家 我妈家 我妈住 我家在 家在 业主 住户 本小区 我们小区 我小区 门牌 我是 楼上 楼下 隔壁 对门 楼号".Split(' '), fromEnd: true);

    /// <summary>Lists words behind a door for those who live there: 3单元201业主反映.</summary>
    private static readonly WordTable Residents = new("业主 住户 居民 租户 邻居 户主 的业主 的住户 的居民 的租户 的邻居 的户主 人家".Split(' '));

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (text[at] is '-' or '_')
        {
            FindJoined(text, at, found);
            return;
        }

        if (FindVillage(text, at, found))
        {
            return;
        }

        // Most such characters are parts of other words, so the look at the one before saves the rest of the work.
        if (at == 0 || (NameWords.IsHan(text[at - 1]) && !AddressWords.IsNumeral(text[at - 1])))
        {
            return;
        }

        int unit = AddressWords.UnitLength(text[at..]);
        bool afterRoad = unit == 0 && text[at] == '号' && text[at..] is [_, not ('线' or '令' or '文' or '称'), ..];
        int number = NumberStart(text, IsBehindBlank(text, at) ? at - 1 : at);
        unit += afterRoad && number > 0 && (text[number - 1] is '路' or '街' or '道' or '巷' or '弄') ? 1 : 0;
        bool isEcho = text[at] == '弄' && number > 0 && text[number - 1] == '弄';
        if (unit == 0 || number == at || isEcho || (number > 0 && IsContinuation(text, number)))
        {
            return;
        }

        int end = AddressDoors.End(text, at + unit);
        bool leads = AddressDoors.LeadToRoom(text[number..end]);
        bool building = leads || text[at] is '栋' or '幢' or '座' or '单' or '#' || (text[at] == '号' && unit == 2)
            || (text[at] == '门' && end > at + unit);
        bool division = false;
        int head = AddressWords.HeadEnd(text, number);
        int start = number == 0 ? -1 : AddressHead.Start(text, head, building, end > at + unit, out division);
        bool alone = end == at + unit;
        if (start < 0 && building && !alone && (leads || IsHome(text[..number]) || Residents.LengthIn(text[end..]) > 0))
        {
            found.Add(new TextFinding(FindingKinds.PostalAddress, number, end - number, FindingRules.AddressRoad, 0.7));
            return;
        }

        if (start < 0 || (alone && text[at] == '号' && PublicOffices.IsAddress(text[..start]))
            || (alone && text[at] is '组' or '门' or '巷' or '委' or '排' or '梯')
            || (alone && text[at] is '楼' or '层' && !division && (CueWords.Before(text, start) & CueKinds.Address) == 0)
            || (alone && building && !division && (CueWords.Before(text, start) & CueKinds.Address) == 0))
        {
            return;
        }

        found.Add(new TextFinding(FindingKinds.PostalAddress, start, end - start, RuleOf(division), division ? 0.9 : 0.75));
    }

    /// <summary>Indicates whether one blank separates the unit from its number or its letter: 3 栋, A 座.</summary>
    private static bool IsBehindBlank(ReadOnlySpan<char> text, int at) => at > 1 && text[at - 1] == ' '
        && (char.IsAsciiDigit(text[at - 2])
            || (char.IsAsciiLetterUpper(text[at - 2]) && NameWords.IsHan(text[at]) && (at == 2 || !char.IsAsciiLetter(text[at - 3]))));

    private static FindingRule RuleOf(bool division) => division ? FindingRules.AddressDivision : FindingRules.AddressRoad;

    /// <summary>Indicates whether words before a bare door say that somebody lives there: 我住3栋2单元605房.</summary>
    private static bool IsHome(ReadOnlySpan<char> text) => Homes.LengthIn(text.TrimEnd(" ：:，,的是")) > 0;

    /// <summary>Finds an address that ends with a hamlet, group or team, as addresses in the country do: 家住…合隆镇陈家店村三队.</summary>
    private static bool FindVillage(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (!AddressWords.VillageEnds.Contains(text[at], StringComparison.Ordinal)
            || (at + 1 < text.Length && (NameWords.IsHan(text[at + 1]) || char.IsAsciiLetterOrDigit(text[at + 1])))
            || !IsHamlet(text[..(at + 1)]))
        {
            return false;
        }

        int start = AddressHead.Start(text, at + 1, building: true, goesOn: true, out bool division);
        if (start < 0 || (CueWords.Before(text, start) & CueKinds.Address) == 0
            || text[start..at].IndexOfAny("镇乡村旗") < 0 && !text[start..at].Contains("牧场", StringComparison.Ordinal)
                && !text[start..at].Contains("街道", StringComparison.Ordinal))
        {
            return false;
        }

        found.Add(new TextFinding(FindingKinds.PostalAddress, start, at + 1 - start, RuleOf(division), 0.8));
        return true;
    }

    /// <summary>Indicates whether a name ends like that of a hamlet.</summary>
    /// <remarks>查, 场, 街 and 头 do so only behind some characters: 嘎查, 二分场, 村北街.</remarks>
    private static bool IsHamlet(ReadOnlySpan<char> name) => name switch
    {
        [.., var before, '查'] => before == '嘎',
        [.., var before, '场'] => before is '分' or '牧' or '农',
        [.., '村' or '屯' or '庄', '东' or '西' or '南' or '北' or '前' or '后' or '中', '街' or '头'] => true,
        [.., '街' or '头'] => false,
        _ => true,
    };

    /// <summary>Finds an address with building, entrance and room as bare numbers: 锦绣花园9-1-2801.</summary>
    private static void FindJoined(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int number = at;
        while (number > 0 && at - number < LongestBuilding && char.IsAsciiDigit(text[number - 1]))
        {
            number--;
        }

        number -= number > 0 && char.IsAsciiLetterUpper(text[number - 1]) ? 1 : 0;
        if (number > 0 && number < at && text[number - 1] is '：' or ':' or ' ' && text[..number].TrimEnd("：: ").EndsWith("房号")
            && AddressDoors.JoinedEnd(text, number, least: 2, isSure: true) is var room && room > number)
        {
            found.Add(new TextFinding(FindingKinds.PostalAddress, number, room - number, FindingRules.AddressRoad, 0.7));
            return;
        }

        number -= number > 1 && text[number - 1] == ' ' && AddressWords.IsPlaceEnding(text[number - 2]) ? 1 : 0;
        if (number == at || number == 0 || !NameWords.IsHan(text[number - 1]))
        {
            return;
        }

        bool isEstate = AddressWords.IsEstateEnding(text[number - 1])
            || text[..number] is [.., '标', '段'] or [.., '组', '团'] or [.., '地', '块'];
        int start = AddressHead.Start(text, number, building: true, goesOn: true, out bool division);
        bool isHome = start >= 0 && ((CueWords.Before(text, start) & CueKinds.Address) != 0 || IsHome(text[..start]));
        bool isRoad = division && text[number - 1] is '路' or '街' or '道' or '巷';
        int end = AddressDoors.JoinedEnd(
            text, number, least: isEstate || isRoad ? 2 : 3, isSure: isRoad || (isEstate && (division || isHome)));
        if (start < 0 || end == number || (!isEstate && !division && !isHome))
        {
            return;
        }

        end = AddressDoors.End(text, end);
        found.Add(new TextFinding(
            FindingKinds.PostalAddress, start, end - start, division ? FindingRules.AddressDivision : FindingRules.AddressRoad, 0.75));
    }

    /// <summary>Returns where the number of the door begins: 12, 附12, A3, 3-2, 十二.</summary>
    private static int NumberStart(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < LongestNumber
            && (AddressWords.IsNumeral(text[start - 1]) || char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '-' or '—' or '~'))
        {
            start--;
        }

        while (start < at && text[start] is '东' or '西' or '南' or '北' or '-' or '—' or '~')
        {
            start++;
        }

        bool numbered = AddressWords.IsNumber(text[start..at]) || (at - start == 1 && char.IsAsciiLetterUpper(text[start]));

        // The numbers of a list share the last one's unit, so that the address begins before the first: 文昌街16、18号.
        while (start > 1 && start < at && text[start - 1] == '、' && char.IsAsciiDigit(text[start - 2]) && at - start < LongestNumber)
        {
            start -= 2;
            while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }
        }

        return !numbered ? at : start > 0 && text[start - 1] is '附' or '第' ? start - 1 : start;
    }

    /// <summary>Indicates whether another door precedes the number.</summary>
    /// <remarks>The finding of that door then includes this one.</remarks>
    private static bool IsContinuation(ReadOnlySpan<char> text, int number)
    {
        int before = number - 1;
        before -= before > 0 && text[before] is '楼' or '院' or '元' ? 1 : 0;
        return before > 0 && AddressWords.Units.Contains(text[before], StringComparison.Ordinal)
            && AddressWords.IsNumeral(text[before - 1]) && text[before - 1] is not ('东' or '西' or '南' or '北');
    }
}
