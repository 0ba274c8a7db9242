namespace Yipai.Privacy.Detection;

/// <summary>Finds postal addresses (地址) that go down to a door.</summary>
/// <remarks>
/// A search begins at the first number of a door, because every such address has one. It needs the name of a road, estate, village or
/// division before the number, because 5栋904 alone points to nobody. Backwards the address goes to the first division, or else to the last
/// word that cannot be part of a name. Forwards it goes on as long as further doors follow. The word lists come from reports of citizens;
/// each look is bounded by a constant.
/// </remarks>
internal sealed class AddressRecognizer() : TextRecognizer(string.Concat((AddressWords.Units + AddressWords.VillageEnds).Distinct()))
{
    private const int LongestHead = 48;
    private const int LongestName = 16;
    private const int LongestLink = 12;
    private const int LongestNumber = 6;
    private const int LongestBuilding = 3;
    private const int MostGroups = 4;

    private const string Measures = "年月日元个人次点时分万千%米多名例条辆块";

    /// <summary>Lists the ends of names of buildings, behind which a number is a room: 天诚商务中心1203.</summary>
    private static readonly WordTable Buildings = new(
        "中心 大厦 国际 广场 公寓 商厦 大楼 写字楼 花园 商城 酒店 宾馆 饭店 家园 公馆 世家 名都 新城".Split(' '), fromEnd: true);

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (text[at] == '-')
        {
            FindJoined(text, at, found);
            return;
        }

        if (FindVillage(text, at, found))
        {
            return;
        }

        int unit = AddressWords.UnitLength(text[at..]);
        int number = NumberStart(text, at > 1 && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2]) ? at - 1 : at);
        if (unit == 0 || number == at || number == 0 || IsContinuation(text, number))
        {
            return;
        }

        int end = DoorsEnd(text, at + unit);
        bool building = text[at] is '栋' or '幢' or '座' or '单' || (text[at] == '号' && unit == 2);
        int start = HeadStart(text, AddressWords.HeadEnd(text, number), building, end > at + unit, out bool division);
        bool alone = end == at + unit;
        if (start < 0 || (alone && text[at] is '组' or '层') || (alone && text[at] == '楼' && !division)
            || (alone && building && !division && (CueWords.Before(text, start) & CueKinds.Address) == 0))
        {
            return;
        }

        FindingRule rule = division ? FindingRules.AddressDivision : FindingRules.AddressRoad;
        found.Add(new TextFinding(FindingKinds.PostalAddress, start, end - start, rule, division ? 0.9 : 0.75));
    }

    /// <summary>Finds an address that ends with a hamlet, group or team, as addresses in the country do: 家住…合隆镇陈家店村三队.</summary>
    private static bool FindVillage(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (!AddressWords.VillageEnds.Contains(text[at], StringComparison.Ordinal)
            || (at + 1 < text.Length && (NameWords.IsHan(text[at + 1]) || char.IsAsciiLetterOrDigit(text[at + 1]))))
        {
            return false;
        }

        int start = HeadStart(text, at + 1, building: true, goesOn: true, out bool division);
        if (start < 0 || !division || (CueWords.Before(text, start) & CueKinds.Address) == 0
            || text[start..at].IndexOfAny("镇乡村") < 0 && !text[start..at].Contains("街道", StringComparison.Ordinal))
        {
            return false;
        }

        found.Add(new TextFinding(FindingKinds.PostalAddress, start, at + 1 - start, FindingRules.AddressDivision, 0.8));
        return true;
    }

    /// <summary>Finds an address with building, entrance and room as bare numbers: 锦绣花园9-1-2801.</summary>
    private static void FindJoined(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int number = at;
        while (number > 0 && at - number < LongestBuilding && char.IsAsciiDigit(text[number - 1]))
        {
            number--;
        }

        bool isRoad = number > 0 && text[number - 1] is '路' or '街' or '道' or '巷';
        if (number == at || number == 0 || !(isRoad || AddressWords.IsEstateEnding(text[number - 1])))
        {
            return;
        }

        int start = HeadStart(text, number, building: true, goesOn: true, out bool division);
        int end = JoinedEnd(text, number, least: isRoad ? 3 : 2);
        if (start < 0 || end == number || (isRoad && !division))
        {
            return;
        }

        found.Add(new TextFinding(
            FindingKinds.PostalAddress, start, end - start, division ? FindingRules.AddressDivision : FindingRules.AddressRoad, 0.75));
    }

    /// <summary>Returns where numbers joined by hyphens end, or where they begin if they are too few to be doors.</summary>
    private static int JoinedEnd(ReadOnlySpan<char> text, int number, int least)
    {
        int end = DigitsEnd(text, number);
        int groups = 1;
        int last = end - number;
        while (end < text.Length && text[end] == '-' && groups <= MostGroups)
        {
            last = DigitsEnd(text, end + 1) - end - 1;
            end += last + 1;
            groups++;
        }

        bool doors = last is > 0 and <= 4 && groups <= MostGroups && groups >= least && (groups > 2 || last > 2)
            && text[end..] is not ['.' or '/' or '年' or '月' or '号', ..];
        return !doors ? number : text[end..] is ['室' or '房', ..] ? end + 1 : end;
    }

    private static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        for (int most = at + LongestNumber; at < text.Length && at < most && char.IsAsciiDigit(text[at]); at++)
        {
        }

        return at;
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
        return !numbered ? at : start > 0 && text[start - 1] is '附' or '第' ? start - 1 : start;
    }

    /// <summary>Indicates whether another door precedes the number. The finding of that door then includes this one.</summary>
    private static bool IsContinuation(ReadOnlySpan<char> text, int number)
    {
        int before = number - 1;
        before -= before > 0 && text[before] is '楼' or '院' or '元' ? 1 : 0;
        return before > 0 && AddressWords.Units.Contains(text[before], StringComparison.Ordinal)
            && AddressWords.IsNumeral(text[before - 1]);
    }

    /// <summary>Returns where the name before the first door begins, or -1 if there is no such name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The index at which the number of the door begins.</param>
    /// <param name="building">Whether the door is a building, before which an estate may have any name.</param>
    /// <param name="goesOn">Whether further doors follow.</param>
    /// <param name="division">Whether the name begins with a division.</param>
    private static int HeadStart(ReadOnlySpan<char> text, int end, bool building, bool goesOn, out bool division)
    {
        int run = end;
        while (run > 0 && end - run < LongestHead
            && (NameWords.IsHan(text[run - 1]) || char.IsAsciiLetterOrDigit(text[run - 1]) || AddressWords.IsBlankWithin(text, run - 1)))
        {
            run--;
        }

        division = true;
        bool place = AddressWords.IsPlaceEnding(text[end - 1]);
        int stop = AddressWords.LastStop(text, run, building ? end - 1 : end);
        for (int start = run; start < end; start++)
        {
            int length = DivisionTable.NameLength(text[start..end]);
            if (length >= 2 && stop < start + AddressWords.DivisionsLength(text[start..end], length) && end - start >= length + 2
                && (length > 2 || place || building))
            {
                return start;
            }
        }

        division = false;
        int name = WithoutLeads(text, Math.Max(stop + 1, Math.Max(run, end - LongestName)), end);
        bool named = place && text[end - 1] is not ('家' or '心' or '线');
        return end - name >= 3 && (named || (building && goesOn)) ? name : -1;
    }

    private static int WithoutLeads(ReadOnlySpan<char> text, int start, int end)
    {
        int before = Math.Max(0, start - 1);
        foreach (string word in AddressLeads.Breaks)
        {
            int at = text[before..end].LastIndexOf(word);
            start = at < 0 ? start : Math.Max(start, before + at + word.Length);
        }

        int year = text[start..end].IndexOf('年');
        start += year > 0 && char.IsAsciiDigit(text[start + year - 1]) ? year + 1 : 0;
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (string lead in AddressLeads.Words)
            {
                if (text[start..end].StartsWith(lead, StringComparison.Ordinal))
                {
                    start += lead.Length;
                    changed = true;
                }
            }
        }

        return start;
    }

    /// <summary>Returns where the last door ends: 3栋2单元501室, 3栋904, 12号阳光花园3栋.</summary>
    private static int DoorsEnd(ReadOnlySpan<char> text, int end)
    {
        end += text[end - 1] == '号'
            && text[end..] is ['甲' or '乙' or '丙' or '丁'] or ['甲' or '乙' or '丙' or '丁', not (>= '\u3400' and <= '\u9FFF'), ..] ? 1 : 0;
        while (end < text.Length)
        {
            int next = NextDoor(text, end);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int NextDoor(ReadOnlySpan<char> text, int end)
    {
        int at = end;
        at += at < text.Length && text[at] is '-' or '—' or ' ' or '附' or '之' ? 1 : 0;
        int number = NumberEnd(text, at);
        if (number > at && text[at..number].ContainsAnyExcept("东西南北"))
        {
            number += text[number..] is [' ', '单' or '号' or '室' or '栋' or '幢' or '楼' or '层', ..] ? 1 : 0;
            int unit = AddressWords.UnitLength(text[number..]);
            bool room = number - at is >= 2 and <= 5 && char.IsAsciiDigit(text[at])
                && (number == text.Length || !Measures.Contains(text[number], StringComparison.Ordinal));
            unit = unit == 0 && text[number..] is ['门', ..] and not [_, '口' or '前' or '外' or '内' or '卫' or '旁', ..]
                && char.IsAsciiDigit(text[number - 1]) ? 1 : unit;
            return unit > 0 ? number + unit : room ? number + RoomLength(text[number..]) : end;
        }

        int link = at;
        while (link < text.Length && link - at < LongestLink && NameWords.IsHan(text[link])
            && (!AddressWords.IsNumeral(text[link]) || link == at) && !AddressWords.IsStop(text, link))
        {
            link++;
        }

        bool named = link - at >= 2 && AddressWords.IsPlaceEnding(text[link - 1]);
        if (link - at >= 2 && JoinedEnd(text, link, least: 3) is var joined && joined > link)
        {
            return joined;
        }

        number = NumberEnd(text, link);
        bool isBuilding = link - at >= 3 && Buildings.LengthIn(text[at..link]) > 0;
        bool isRoom = isBuilding && number - link is 3 or 4 && CheckDigits.AreDigits(text[link..number])
            && (number == text.Length || !(char.IsAsciiDigit(text[number]) || Measures.Contains(text[number], StringComparison.Ordinal)));
        return (named || isBuilding) && number > link && AddressWords.UnitLength(text[number..]) is > 0 and var last ? number + last
            : isRoom ? number + RoomLength(text[number..])
            : end;
    }

    private static int RoomLength(ReadOnlySpan<char> rest) =>
        rest is ['房'] || (rest is ['房', var next, ..] && !"间屋子东产顶租客主".Contains(next, StringComparison.Ordinal)) ? 1 : 0;

    private static int NumberEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LongestNumber
            && (AddressWords.IsNumeral(text[end]) || char.IsAsciiLetterUpper(text[end]) || (end > at && text[end] == '-')))
        {
            end++;
        }

        return end > at && text[end - 1] == '-' ? end - 1 : end;
    }
}
