namespace Yipai.Privacy.Detection;

/// <summary>Finds person names (姓名) where the text introduces or addresses somebody, or gives facts of somebody.</summary>
/// <remarks>Roads and shops bear names too (黄兴北路), so a surname alone proves nothing.</remarks>
internal sealed class PersonNameRecognizer() : TextRecognizer(NameWords.Starts)
{
    private const int LongestGivenName = 2;
    private const int LongestLink = 4;

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        ReadOnlySpan<char> rest = text[at..];
        if (NameWords.CueLength(rest) is > 0 and var cue)
        {
            FindIntroduced(text, at + cue, text.Slice(at, cue) is "我叫" or "姓名" or "名叫" or "名为", found);
        }

        if (NameWords.TitleLength(rest) is > 0 and var title)
        {
            FindAddressed(text, at, title, found);
        }

        if (NameWords.FactLength(rest) > 0)
        {
            FindBeside(text, at, found);
        }
    }

    /// <summary>姓名：张三、李四. After a sign the word is a name; after a bare cue it must also look or end like one.</summary>
    private static void FindIntroduced(ReadOnlySpan<char> text, int at, bool certain, List<TextFinding> found)
    {
        for (int limit = at + LongestLink; at < text.Length && at < limit && NameWords.IsLink(text[at]); at++)
        {
            certain |= !char.IsLetter(text[at]);
        }

        for (int length; (length = NameLength(text[at..], certain)) > 0; at++)
        {
            found.Add(new TextFinding(FindingKinds.PersonName, at, length, FindingRules.NameCue, certain ? 0.9 : 0.75));
            at += length;
            if (at >= text.Length || text[at] is not ('、' or '和' or '及' or '与'))
            {
                return;
            }

            certain |= text[at] == '、';
        }
    }

    private static int NameLength(ReadOnlySpan<char> text, bool certain)
    {
        int surname = Surnames.LengthAt(text);
        if (surname == 0 || CommonWords.StartsWord(text))
        {
            return 0;
        }

        int longest = surname + NameWords.GivenLength(text[surname..]);
        bool doubtful = !certain && surname == 1 && IsDoubtful(text[0]);
        for (int length = longest; length > surname; length--)
        {
            bool common = GivenNames.AreCommon(text[surname..length]);
            bool ends = length == text.Length || !NameWords.IsHan(text[length])
                ? !NameWords.IsMasked(text[length..])
                : !doubtful && (NameWords.EndsName(text[length..]) || (common && !GivenNames.Contains(text[length]) && !certain));
            if (ends && (common || !doubtful) && !IsPlace(text, length, certain) && !EndsWithTitle(text[..length], surname))
            {
                return length;
            }
        }

        return certain && longest > surname && !NameWords.IsMasked(text[longest..]) && !EndsWithTitle(text[..longest], surname) ? longest : 0;
    }

    /// <summary>Whether the character is a word as often as a surname.</summary>
    private static bool IsDoubtful(char surname) => CommonWords.IsAmbiguous(surname) || !Surnames.IsLikely(surname);

    private static bool IsPlace(ReadOnlySpan<char> text, int length, bool certain) =>
        !certain && (CommonWords.IsPlaceEnding(text[length - 1]) || StartsPlaceEnding(text[length..]));

    /// <summary>黄兴路, 黄兴北路.</summary>
    private static bool StartsPlaceEnding(ReadOnlySpan<char> rest) => (rest.Length > 0 && CommonWords.IsPlaceEnding(rest[0]))
        || (rest.Length > 1 && rest[0] is '东' or '西' or '南' or '北' or '中' or '大' && CommonWords.IsPlaceEnding(rest[1]));

    /// <summary>李女士 is a surname and a form of address, which the title finds.</summary>
    private static bool EndsWithTitle(ReadOnlySpan<char> name, int surname) => name.Length > surname && NameWords.TitleLength(name[surname..]) == name.Length - surname;

    /// <summary>李女士, 王小明师傅. A surname alone is found together with the title.</summary>
    private static void FindAddressed(ReadOnlySpan<char> text, int title, int titleLength, List<TextFinding> found)
    {
        for (int length = Math.Min(title, LongestGivenName + 2); length > 0; length--)
        {
            int start = title - length;
            ReadOnlySpan<char> name = text[start..title];
            int surname = Surnames.LengthAt(name);
            bool alone = length == surname;
            if (surname == 0 || CommonWords.StartsWord(text[start..]) || (start > 0 && NameWords.TitleLength(text[(start - 1)..]) > 1) || (!alone && NameWords.GivenLength(name[surname..]) != length - surname)
                || !StartsName(text, start, name, surname))
            {
                continue;
            }

            int end = alone ? title + titleLength : title;
            found.Add(new TextFinding(FindingKinds.PersonName, start, end - start, FindingRules.NameTitle, alone ? 0.8 : 0.85));
            return;
        }
    }

    /// <summary>A name begins where no word goes on, after a word that leads to names, or is made of what names are made of.</summary>
    private static bool StartsName(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> name, int surname)
    {
        bool apart = start == 0 || !NameWords.IsHan(text[start - 1]);
        bool led = apart || NameWords.LeadLength(text[..start]) > 0;
        bool alone = name.Length == surname;
        if (surname == 1 && IsDoubtful(name[0]))
        {
            return led && (alone ? NameWords.IsGivenName(name[0]) : GivenNames.AreCommon(name[surname..]));
        }

        return alone || led || !NameWords.IsGivenName(text[start - 1]) || NameWords.IsJoiner(text[start - 1]) || GivenNames.AreCommon(name[surname..]);
    }

    /// <summary>张伟，男；张伟 13812345678.</summary>
    private static void FindBeside(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int end = at;
        while (end > 0 && at - end < 3 && NameWords.IsGap(text[end - 1]))
        {
            end--;
        }

        for (int length = Math.Min(end, LongestGivenName + 2); length >= 2; length--)
        {
            int start = end - length;
            ReadOnlySpan<char> name = text[start..end];
            int surname = Surnames.LengthAt(name);
            bool led = start == 0 || !NameWords.IsHan(text[start - 1]) || NameWords.IsJoiner(text[start - 1]) || NameWords.LeadLength(text[..start]) > 0;
            if (surname == 0 || length == surname || NameWords.GivenLength(name[surname..]) != length - surname || !led || CommonWords.StartsWord(name)
                || CommonWords.IsPlaceEnding(name[^1]) || EndsWithTitle(name, surname))
            {
                continue;
            }

            bool common = GivenNames.AreCommon(name[surname..]);
            if (common || (end < at && !(surname == 1 && IsDoubtful(name[0]))))
            {
                found.Add(new TextFinding(FindingKinds.PersonName, start, length, FindingRules.NameBeside, common ? 0.8 : 0.7));
                return;
            }
        }
    }
}
