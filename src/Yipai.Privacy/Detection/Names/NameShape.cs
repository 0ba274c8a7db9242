namespace Yipai.Privacy.Detection;

/// <summary>Decides whether characters look like a person's name, given what leads to them.</summary>
internal static class NameShape
{
    private const string NotFamiliar = "高黄白金石马钱康孔龙江田林汤牛叶毛洪雷夏梁段苗费时米麦包花单房";
    private const int MostBlanks = 3;

    /// <summary>
    /// Returns the length of a name with blanks between its characters, as forms and input methods write it: 周 晓 楠, 周 晓楠.
    /// </summary>
    public static int SpacedLength(ReadOnlySpan<char> text)
    {
        int surname = Surnames.LengthAt(text);
        int length = surname;
        for (int given = 0; given < 2 && length > 0 && BlankLength(text[length..]) is > 0 and var blanks; given++)
        {
            ReadOnlySpan<char> rest = text[(length + blanks)..];
            int run = rest.IndexOfAnyExceptInRange('\u3400', '\u9FFF') is >= 0 and var end ? end : rest.Length;
            if (given == 0 && run == 2 && GivenNames.AreCommon(rest[..2]))
            {
                return length + blanks + 2;
            }

            bool isGiven = run == 1 && (NameWords.IsGivenName(rest[0]) || rest[0] == '可') && !NameWords.IsGender(rest);
            if (!isGiven)
            {
                break;
            }

            length += blanks + 1;
        }

        return length > surname ? length : 0;
    }

    private static int BlankLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < MostBlanks && length < text.Length && text[length] is ' ' or '\u3000')
        {
            length++;
        }

        return length;
    }

    /// <summary>Returns the length of a name between the stars of Markdown, which hide nothing: **周晓楠**.</summary>
    public static int EmphasisedLength(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || text[at - 1] != '*' || text[at - 2] != '*')
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text[at..];
        int length = rest.IndexOfAnyExceptInRange('\u3400', '\u9FFF');
        return length is >= 2 and <= 4 && rest[length..].StartsWith("**") ? length : 0;
    }

    /// <summary>Returns the length of the name with which the text begins, or 0 if it begins with no name.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, NameLead lead)
    {
        int surname = Surnames.LengthAt(text);
        if (surname == 0 || lead == NameLead.None)
        {
            return 0;
        }

        int longest = surname + NameWords.GivenLength(text[surname..]);
        longest += lead >= NameLead.Person && longest == surname + 1 && NameWords.EndsGiven(text[longest..]) ? 1 : 0;
        bool word = surname == 1 && CommonWords.StartsWord(text);
        for (int length = longest; length > surname; length--)
        {
            NameEnd end = NameContext.EndBefore(text[length..]);
            bool common =
                GivenNames.AreCommon(text[surname..Math.Min(length, surname + 1 + NameWords.GivenLength(text[(surname + 1)..length]))]);
            if (EndsWithTitle(text[..length], surname) || (lead != NameLead.Certain && IsPlace(text, length))
                || (word && !IsNameAllTheSame(length - surname, text[length - 1], common, end, lead))
                || SplitsWord(text, surname, length, end))
            {
                continue;
            }

            if (IsName(text, length - surname, common, end, lead))
            {
                return length;
            }
        }

        bool full = lead == NameLead.Certain && !word && longest > surname && GivenNames.AreCommon(text[surname..longest]);
        return full && !NameWords.IsMasked(text[longest..]) && !EndsWithTitle(text[..longest], surname) && !IsPlace(text, longest)
            ? longest
            : 0;
    }

    /// <summary>Indicates whether the text begins with two joined names, which lead to each other: 邓桂芝与邓国富.</summary>
    public static bool IsPair(ReadOnlySpan<char> text)
    {
        int first = FullLength(text);
        return first > 0 && text.Length > first && text[first] is '、' or '与' or '和' or '及' && FullLength(text[(first + 1)..]) > 0;
    }

    private static int FullLength(ReadOnlySpan<char> text)
    {
        int length = Surnames.LengthAt(text) + 2;
        return length > 2 && text.Length >= length && !IsDoubtful(text) && !CommonWords.StartsWord(text)
            && GivenNames.AreCommon(text[(length - 2)..length]) && !IsPlace(text, length)
            ? length
            : 0;
    }

    /// <summary>Indicates whether the first character is a word as often as a surname.</summary>
    public static bool IsDoubtful(ReadOnlySpan<char> name) =>
        !Surnames.IsCompoundAt(name) && (CommonWords.IsAmbiguous(name[0]) || !Surnames.IsLikely(name[0]));

    /// <summary>Indicates whether a surname behind 小 or 老 names somebody who does something: 小赵, 老唐.</summary>
    /// <remarks>The surname must not form a word with 小 or 老, and 老李家 is a shop as often as a family.</remarks>
    public static bool IsFamiliar(ReadOnlySpan<char> text, NameLead lead) =>
        !IsDoubtful(text) && !NotFamiliar.Contains(text[0], StringComparison.Ordinal) && !CommonWords.StartsWord(text)
        && NameContext.EndBefore(text[1..]) is var end
        && (end is NameEnd.Word or NameEnd.Character || (end == NameEnd.Sign && lead >= NameLead.Led)) && text is not [_, '家', ..];

    /// <summary>Indicates whether the name ends with a form of address.</summary>
    /// <remarks>李女士 is a surname and a form of address, which another rule finds.</remarks>
    public static bool EndsWithTitle(ReadOnlySpan<char> name, int surname) =>
        name.Length > surname && NameWords.TitleLength(name[surname..]) == name.Length - surname;

    /// <summary>
    /// Indicates whether a name can begin here: no word continues, or a word leads to names, or the characters are typical of names.
    /// </summary>
    public static bool StartsAt(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> name, int surname, NameLead lead)
    {
        bool led = lead != NameLead.None;
        bool alone = name.Length == surname;
        if (surname == 1 && IsDoubtful(name))
        {
            bool addressed = start == 0 || NameWords.IsGivenName(text[start - 1]) || text[start - 1] == '的'
                || NameWords.IsJoiner(text[start - 1]) || !NameWords.IsHan(text[start - 1]);
            return led && (alone ? addressed && NameWords.IsGivenName(name[0]) : GivenNames.AreCommon(name[surname..]));
        }

        return alone || led || !NameWords.IsGivenName(text[start - 1]) || GivenNames.AreCommon(name[surname..]);
    }

    /// <summary>Indicates whether characters like a name are part of the name of a place: 李建国路.</summary>
    public static bool IsPlaceAt(ReadOnlySpan<char> text, int length) => StartsPlaceEnding(text[length..]);

    private static bool IsName(ReadOnlySpan<char> text, int given, bool common, NameEnd end, NameLead lead)
    {
        bool doubtful = IsDoubtful(text);
        return lead switch
        {
            NameLead.Certain => end == NameEnd.Sign || (end != NameEnd.None && (common || !doubtful)),
            NameLead.Role => end != NameEnd.None ? common || !doubtful : common && given == 2 && !GivenNames.Contains(text[given + 1]),
            NameLead.Person => common && end != NameEnd.None,
            _ => common && !doubtful && (given == 2 || Surnames.IsCompoundAt(text))
                && (end == NameEnd.Word || (lead == NameLead.Led && end == NameEnd.Sign)),
        };
    }

    /// <summary>Indicates whether characters that begin like a word are still a name.</summary>
    /// <remarks>高兴 is a word, 白雪梅 and 王国强 are names, and so is 方圆 after 姓名：.</remarks>
    private static bool IsNameAllTheSame(int given, char last, bool common, NameEnd end, NameLead lead) =>
        common
            && (given == 2
                ? lead >= NameLead.Role && end != NameEnd.None && !"时中后前内外里者性化员得着过到".Contains(last, StringComparison.Ordinal)
                : lead == NameLead.Certain && end == NameEnd.Sign);

    /// <summary>Indicates whether the word that follows a name begins inside it, as in 姜涛答应 with 姜涛答.</summary>
    private static bool SplitsWord(ReadOnlySpan<char> text, int surname, int length, NameEnd end) =>
        length == surname + 2
            && ((text[length - 1] == '家' && GivenNames.AreCommon(text[surname..(length - 1)]))
            || (end != NameEnd.Sign && CommonWords.StartsFollowing(text[(length - 1)..])
        && !(end == NameEnd.Word && GivenNames.Contains(text[length - 1]))));

    private static bool IsPlace(ReadOnlySpan<char> text, int length) =>
        CommonWords.IsPlaceEnding(text[length - 1]) || StartsPlaceEnding(text[length..]);

    /// <summary>Indicates whether a place's ending follows: 黄兴路, 黄兴北路.</summary>
    private static bool StartsPlaceEnding(ReadOnlySpan<char> rest) =>
        rest is not (['道', '歉' or '谢' or '喜' or '贺', ..]) && StartsPlace(rest);

    private static bool StartsPlace(ReadOnlySpan<char> rest) => (rest.Length > 0 && CommonWords.IsPlaceEnding(rest[0]))
        || (rest.Length > 1 && rest[0] is '东' or '西' or '南' or '北' or '中' or '大' && CommonWords.IsPlaceEnding(rest[1]));
}
