namespace Yipai.Privacy.Detection;

/// <summary>Finds where an address (地址) begins, from its first door backwards.</summary>
/// <remarks>
/// Idea: the walk goes back from the door over characters that an address can contain, and at most <c>LongestHead</c> of them. The
/// address begins at the first division in that run from which nothing interrupts the way to the door. Without such a division it begins
/// behind the last word that cannot be part of it, and at most <c>LongestName</c> characters before the door.
/// Invariant: no stop is between the divisions and the door. If a district, county or city is close to the door, only a hard stop
/// counts, because names of roads contain nearly any character there. A soft stop directly before a building's number does not count.
/// Source: the divisions of GB/T 2260 in <see cref="DivisionTable"/>, and the word lists of <see cref="AddressWords"/>.
/// </remarks>
internal static class AddressHead
{
    private const int LongestHead = 48;
    private const int LongestName = 16;
    private const int LongestWholeName = 8;
    private const int LongestNearName = 8;

    /// <summary>Returns where the name before the first door begins, or -1 if there is no such name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The index at which the number of the door begins.</param>
    /// <param name="building">Whether the door is a building, before which an estate may have any name.</param>
    /// <param name="goesOn">Whether further doors follow.</param>
    /// <param name="division">Whether the name begins with a division.</param>
    public static int Start(ReadOnlySpan<char> text, int end, bool building, bool goesOn, out bool division)
    {
        int run = end;
        while (run > 0 && end - run < LongestHead
            && (NameWords.IsHan(text[run - 1]) || char.IsAsciiLetterOrDigit(text[run - 1]) || AddressWords.IsBlankWithin(text, run - 1)))
        {
            run--;
        }

        division = true;
        bool place = AddressWords.EndsPlace(text[run..end]) || NamedDoors.EndsWithBuilding(text[run..end]);
        int last = building && !AddressWords.IsHardStop(text, end - 1) ? end - 1 : end;
        int stop = AddressWords.LastStop(text, run, last);
        int hard = AddressWords.LastHardStop(text, run, last);
        for (int start = run; start < end; start++)
        {
            int length = DivisionTable.NameLength(text[start..end]);
            if (length < 2 || end - start < length + 2 || !(length > 2 || place || building))
            {
                continue;
            }

            int local = start + AddressWords.DivisionsLength(text[start..end], length);
            bool isWhole = (text[local - 1] is '区' or '县' or '市' or '旗' or '州') && end - local <= LongestName;
            bool isNear = isWhole && place && end - local <= LongestNearName;
            if (stop < local || isNear || (isWhole && (place || goesOn || text[local..end].ContainsAny('村', '镇', '乡')) && hard < local))
            {
                return start;
            }
        }

        division = false;
        stop -= stop >= run && AddressWords.IsSoftStop(text[stop]) && (CueWords.Before(text, stop) & CueKinds.Address) != 0 ? 1 : 0;

        // A short name between signs holds soft stops too, as one behind a division does: "兴都花园12-203".
        bool isWholeName = hard < run && place && end - run <= LongestWholeName && run < end && text[run] != '本'
            && (run == 0 || text[run - 1] != ' ');
        int name = WithoutLeads(text, isWholeName ? run : Math.Max(stop + 1, Math.Max(run, end - LongestName)), end);
        bool named = place && text[end - 1] is not ('家' or '心' or '线');
        bool isShort = end - name == 2 && place && building && goesOn && (name == 0 || !NameWords.IsHan(text[name - 1]));
        return (end - name >= 3 && (named || (building && goesOn))) || isShort ? name : -1;
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
}
