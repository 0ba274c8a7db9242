namespace Yipai.Privacy.Detection;

/// <summary>Finds person names (姓名) that the text introduces or addresses, or to which it adds facts.</summary>
/// <remarks>
/// Idea: roads and shops have surnames too (黄兴北路), so a surname alone proves nothing. Three rules look at both sides of it: a word that
/// introduces a name before it, a form of address behind it, or a fact such as a number or a gender beside it. The more surely the text
/// before leads to a name, the less the characters themselves must look like one.
/// Invariant: a surname alone is never a finding, and each finding names the rule that proves it. <see cref="NameMarkTable"/> dismisses
/// nearly every surname before a rule runs.
/// Source: THIRD-PARTY-NOTICES.md gives the origin of the surnames and of the everyday words.
/// </remarks>
internal sealed class PersonNameRecognizer() : TextRecognizer(string.Concat((Surnames.Starts + ForeignNames.Starts).Distinct()))
{
    private const int LongestGivenName = 2;
    private const int LongestName = LongestGivenName + 2;

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (NameMarkTable.Has(text[at], NameMarks.Foreign))
        {
            ForeignNames.Find(text, at, found);
        }

        bool led = IsLed(text, at);
        bool titled = IsTitled(text[(at + 1)..], led);
        if ((!titled && !led) || Surnames.LengthAt(text[at..]) is not (> 0 and var surname))
        {
            return;
        }

        NameLead lead = NameContext.LeadAt(text, at);
        if (at > 0 && text[at - 1] is '小' or '老' && NameContext.LeadAt(text, at - 1) is not NameLead.None and var before
            && NameShape.IsFamiliar(text[at..], before))
        {
            found.Add(new TextFinding(FindingKinds.PersonName, at - 1, 2, FindingRules.NameTitle, 0.7));
        }

        FindIntroduced(text, at, lead, found);
        if (titled)
        {
            FindAddressed(text, at, surname, lead, found);
        }

        FindBeside(text, at, surname, lead, found);
    }

    private static bool IsLed(ReadOnlySpan<char> text, int at) =>
        at == 0 || !NameWords.IsHan(text[at - 1]) || NameMarkTable.Has(text[at - 1], NameMarks.Leads);

    private static bool IsTitled(ReadOnlySpan<char> rest, bool led)
    {
        for (int at = 0; at < rest.Length && at < LongestName; at++)
        {
            if (NameMarkTable.Has(rest[at], NameMarks.Title)
                && (NameWords.TitleLength(rest[at..]) > 0 || (led && NameWords.IsShortTitle(rest[at..]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds names behind a word that introduces them: 姓名：张三、李四.</summary>
    /// <remarks>The names of a list lead to each other.</remarks>
    private static void FindIntroduced(ReadOnlySpan<char> text, int at, NameLead lead, List<TextFinding> found)
    {
        lead = lead is NameLead.Apart or NameLead.Led && NameShape.IsPair(text[at..]) ? NameLead.Person : lead;
        int first = at;
        if (lead >= NameLead.Role && NameShape.EmphasisedLength(text, at) is > 0 and var emphasised)
        {
            found.Add(new TextFinding(FindingKinds.PersonName, at, emphasised, FindingRules.NameCue, 0.85));
            return;
        }

        if (lead == NameLead.Certain && NameShape.SpacedLength(text[at..]) is > 0 and var spaced)
        {
            found.Add(new TextFinding(FindingKinds.PersonName, at, spaced, FindingRules.NameCue, 0.85));
            return;
        }

        for (int length; (length = NameShape.LengthAt(text[at..], lead)) > 0;)
        {
            double confidence = lead switch { NameLead.Certain => 0.9, >= NameLead.Person => 0.75, _ => 0.65 };
            found.Add(new TextFinding(FindingKinds.PersonName, at, length, FindingRules.NameCue, confidence));
            at += length;
            int next = lead < NameLead.Person || at - first > Reach - LongestName ? 0 : NameContext.ListLinkLength(text[at..]);
            if (next == 0)
            {
                return;
            }

            lead = lead == NameLead.Certain
                && text[at] is ' ' or '\u3000' or '\t' or '，' or ',' && NameContext.IsShortWord(text[(at + next)..]) ? NameLead.Certain
                : text[at] == '、' && lead == NameLead.Role ? NameLead.Certain
                : text[at] is '、' or '和' or '与' or '及' ? lead
                : NameLead.Person;
            at += next;
        }
    }

    /// <summary>Finds names before a form of address: 李女士, 王小明师傅.</summary>
    /// <remarks>A surname alone is found together with the title.</remarks>
    private static void FindAddressed(ReadOnlySpan<char> text, int start, int surname, NameLead lead, List<TextFinding> found)
    {
        ReadOnlySpan<char> rest = text[start..];
        bool word = surname == 1 && CommonWords.StartsWord(rest);
        if ((start > 0 && NameWords.TitleLength(text[(start - 1)..]) > 1) || rest is ['康', '师', '傅', ..])
        {
            return;
        }

        int given = NameWords.GivenLength(rest[surname..]);
        for (int length = surname + given; length >= surname; length--)
        {
            bool alone = length == surname;
            int title = NameWords.TitleLength(rest[length..]);
            bool brief = title == 0 && alone && NameWords.IsShortTitle(rest[length..])
                && lead != NameLead.None && !NameShape.IsDoubtful(rest) && NameContext.EndBefore(rest[(length + 1)..]) != NameEnd.None;
            bool refused = (word && (!alone || title < 2 || NameShape.IsDoubtful(rest))) || (alone && CommonWords.EndsWord(text, start));
            if ((title == 0 && !brief) || refused || NameContext.IsPlaceAfterTitle(rest[(length + title)..], lead)
                || !NameShape.StartsAt(text, start, rest[..length], surname, lead) || IsTailOfName(text, start, length, alone))
            {
                continue;
            }

            int end = alone ? length + Math.Max(title, 1) : length;
            found.Add(new TextFinding(FindingKinds.PersonName, start, end, FindingRules.NameTitle, alone ? 0.8 : 0.85));
            return;
        }
    }

    /// <summary>Indicates whether the name is only the end of a longer name, such as 明 in 李明主任.</summary>
    private static bool IsTailOfName(ReadOnlySpan<char> text, int start, int length, bool alone)
    {
        for (int before = Math.Max(0, start + length - LongestName); alone && before < start; before++)
        {
            ReadOnlySpan<char> name = text[before..(start + length)];
            int surname = Surnames.LengthAt(name);
            if (surname > 0 && name.Length > surname && NameWords.GivenLength(name[surname..]) == name.Length - surname
                && name.Length - surname <= LongestGivenName
                && !CommonWords.StartsWord(name) && NameShape.StartsAt(text, before, name, surname, NameContext.LeadAt(text, before)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds names beside a fact: 张伟，男；张伟 13812345678.</summary>
    private static void FindBeside(ReadOnlySpan<char> text, int start, int surname, NameLead lead, List<TextFinding> found)
    {
        ReadOnlySpan<char> rest = text[start..];
        bool led = lead != NameLead.None || (start > 0 && NameWords.IsJoiner(text[start - 1]));
        bool word = surname == 1 && CommonWords.StartsWord(rest);
        if (!led)
        {
            return;
        }

        for (int length = surname + NameWords.GivenLength(rest[surname..]); length > surname; length--)
        {
            int gap = NameContext.GapLength(rest[length..]);
            ReadOnlySpan<char> fact = rest[(length + gap)..];
            if (NameWords.FactLength(fact) == 0 || (word && !NameWords.IsGender(fact)) || CommonWords.IsPlaceEnding(rest[length - 1])
                || NameShape.EndsWithTitle(rest[..length], surname))
            {
                continue;
            }

            bool common = GivenNames.AreCommon(rest[surname..length]);
            bool isCell = gap > 0 && char.IsAsciiDigit(fact[0])
                && (start == 0 || text[start - 1] is '\n' or ',' or '|' or '\t' or ';' or '"' or '>');
            if (common || (isCell && length - surname == 2)
                || (gap > 0 && fact[0] is not (>= '2' and <= '8') && (!NameShape.IsDoubtful(rest) || NameWords.IsGender(fact))))
            {
                found.Add(new TextFinding(FindingKinds.PersonName, start, length, FindingRules.NameBeside, common ? 0.8 : 0.7));
                return;
            }
        }
    }
}
