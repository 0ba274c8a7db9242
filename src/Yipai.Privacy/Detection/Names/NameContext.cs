using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Reads what precedes and what follows a person's name.</summary>
internal static class NameContext
{
    private const int LongestLink = 4;
    private const int LongestGap = 16;
    private const int LongestNote = 10;

    private static readonly SearchValues<char> Links = SearchValues.Create("：:是为叫系（(“\"【[=＝ \u3000\t");
    private static readonly SearchValues<char> Signs = SearchValues.Create("：:=＝（(“\"【[ \u3000\t");
    private static readonly SearchValues<char> Openings = SearchValues.Create("：:（(“\"'`>|\\【[=＝ \u3000\t\r\n)）】。！!");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五");

    /// <summary>Returns what leads to a name at the index.</summary>
    public static NameLead LeadAt(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || (!NameWords.IsHan(text[start - 1]) && !Openings.Contains(text[start - 1])))
        {
            return NameLead.Apart;
        }

        FieldName field = NameWords.IsHan(text[start - 1]) ? FieldName.None : CueWords.FieldBefore(text, start);
        if (field.Kind is FieldKind.Name or FieldKind.FullName)
        {
            return field.Kind == FieldKind.Name ? NameLead.Person : NameLead.Certain;
        }

        int at = start;
        bool sign = false;
        while (at > 0 && start - at < LongestLink && Links.Contains(text[at - 1]))
        {
            at--;
            sign |= Signs.Contains(text[at]);
        }

        bool colon = at < start && text[at] is '：' or ':' or '=' or '＝';
        at = WithoutNote(text, at);
        at -= colon && at > 1 && Numerals.Contains(text[at - 1]) ? 1 : 0;
        ReadOnlySpan<char> before = text[..at];
        bool called = at < start && text[at] == '叫';
        return NameWords.CertainLength(before) > 0 || (called && NameWords.IsCalled(before)) || IsSpacedKey(before)
            || (colon && NameWords.EndsLikeKey(before)) ? NameLead.Certain
            : NameWords.RoleLength(text[..start]) > 0 ? NameLead.Role
            : NameWords.RoleLength(before) > 0 ? sign ? NameLead.Certain : NameLead.Role
            : NameWords.EndsLikePerson(before)
                ? colon ? NameLead.Certain
                    : at == start || text[at] is '是' or '为' or '系' or '（' or '(' ? NameLead.Person
                    : Loose(text, start)
            : called ? NameLead.Person
            : Signature(text, start) is > NameLead.None and var signature ? signature
            : Loose(text, start);
    }

    /// <summary>Returns whether a name may end before this text, and whether a word or a sign shows it.</summary>
    public static NameEnd EndBefore(ReadOnlySpan<char> rest) =>
        rest.IsEmpty ? NameEnd.Sign
        : NameWords.IsMasked(rest) ? NameEnd.None
        : !NameWords.IsHan(rest[0]) ? NameEnd.Sign
        : CommonWords.StartsFollowing(rest) || NameWords.TitleLength(rest) > 0 || NameWords.FactLength(rest) > 0 ? NameEnd.Word
        : NameWords.IsFollower(rest[0]) ? NameEnd.Character
        : NameEnd.None;

    /// <summary>Returns the length of the sign that leads to the next name of a list, or 0 if there is no such sign.</summary>
    public static int ListLinkLength(ReadOnlySpan<char> rest) =>
        rest is ['、' or '和' or '及' or '与' or '，' or ',' or ' ' or '/' or '；', ..] ? 1 : 0;

    /// <summary>Returns the length of the gap between a name and a fact, which may be signs, quotation marks or tags.</summary>
    public static int GapLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < LongestGap && rest[length..] is ['<', ..] && rest[length..].IndexOf('>') is > 0 and < LongestGap and var close)
        {
            length += close + 1;
        }

        while (length < LongestLink && length < rest.Length && NameWords.IsGap(rest[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Indicates whether a place begins inside a title, as in 平谷县长江路.</summary>
    public static bool IsPlaceAfterTitle(ReadOnlySpan<char> rest, NameLead lead) =>
        lead == NameLead.None && rest is ['江' or '沙' or '春' or '安' or '城' or '兴' or '宁' or '乐', ..];

    private static NameLead Loose(ReadOnlySpan<char> text, int start) =>
        start == 0 || !NameWords.IsHan(text[start - 1]) ? NameLead.Apart
        : NameWords.LeadLength(text[..start]) > 0 || !NameWords.IsGivenName(text[start - 1])
            || NameWords.IsJoiner(text[start - 1]) ? NameLead.Led
        : NameLead.None;

    /// <summary>Returns how surely a name alone on its line is a signature, as under a letter.</summary>
    private static NameLead Signature(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, start - TextRecognizer.Reach)..start].TrimEnd(" \u3000\t");
        ReadOnlySpan<char> line = text[start..Math.Min(text.Length, start + 6)];
        int end = line.IndexOfAnyExceptInRange('\u3400', '\u9FFF');
        bool ends = end < 0 && start + line.Length == text.Length && before is [.., '。' or '！' or '!'];
        if ((before is not [.., '\n'] && !ends) || (end < 0 && start + line.Length < text.Length)
            || (end >= 0 && line[end] is not ('\n' or '\r' or ' ' or '\u3000')))
        {
            return NameLead.None;
        }

        return before.TrimEnd("\r\n！!。. \u3000") is [.., '敬', '礼'] or [.., '敬', '上'] ? NameLead.Role : NameLead.Person;
    }

    /// <summary>Returns the index before a note in brackets: 申请人（签字）：, 上诉人（原审被告）.</summary>
    private static int WithoutNote(ReadOnlySpan<char> text, int at)
    {
        if (at < 3 || text[at - 1] is not (')' or '）' or '】'))
        {
            return at;
        }

        int from = Math.Max(0, at - LongestNote);
        int open = text[from..at].LastIndexOfAny('(', '（', '【');
        return open >= 0 ? from + open : at;
    }

    /// <summary>Indicates whether the text ends with 姓名 written with spaces between: 姓  名：</summary>
    private static bool IsSpacedKey(ReadOnlySpan<char> before) =>
        before is [.., ' ' or '\u3000', '名'] && before[..^1].TrimEnd(" \u3000") is [.., '姓'];
}
