using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Reads what precedes and what follows a person's name.</summary>
internal static class NameContext
{
    private const int LongestLink = 4;
    private const int LongestCueLine = 6;
    private const int LongestGap = 16;
    private const int LongestNote = 10;

    private static readonly SearchValues<char> Links = SearchValues.Create("：:是为叫系（(“\"'【[=＝*|→ \u3000\t");
    private static readonly SearchValues<char> Signs = SearchValues.Create("：:=＝（(“\"【[|→ \u3000\t");
    private static readonly SearchValues<char> Openings = SearchValues.Create("：:（(“\"'`>|\\【[=＝* \u3000\t\r\n)）】]。！!@.、．0123456789");
    private static readonly SearchValues<char> Rooms = SearchValues.Create(" 0123456789-#");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五");

    /// <summary>Returns what leads to a name at the index.</summary>
    public static NameLead LeadAt(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || (!NameWords.IsHan(text[start - 1]) && !Openings.Contains(text[start - 1])))
        {
            return NameLead.Apart;
        }

        FieldName field = NameWords.IsHan(text[start - 1]) ? FieldName.None : CueWords.FieldBefore(text, start - WrapLength(text[..start]));
        if (field.Kind is FieldKind.Name or FieldKind.FullName)
        {
            return field.Kind == FieldKind.Name ? NameLead.Person : NameLead.Certain;
        }

        if (Framed(text, start) is > NameLead.None and var framed)
        {
            return framed;
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

    /// <summary>Returns the length of what XML and SQL write between the sign of a field and its text: CDATA, N'.</summary>
    private static int WrapLength(ReadOnlySpan<char> before) =>
        before.EndsWith("<![CDATA[", StringComparison.Ordinal) ? "<![CDATA[".Length
        : before is [.., ' ' or '=' or '(' or ',', 'N', '\''] ? 2
        : 0;

    /// <summary>Returns what a cue in an unusual form leads to: 【来电人】, [联系人], （签名）, a line of its own, @, a number in a list.</summary>
    private static NameLead Framed(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, start - TextRecognizer.Reach)..start];
        ReadOnlySpan<char> cue = before.TrimEnd(" \u3000\t：:");
        if (cue is [.., '】' or ']' or '）' or ')'])
        {
            ReadOnlySpan<char> inner = cue[..^1].TrimEnd();
            bool isCue = NameWords.CertainLength(inner) > 0 || NameWords.RoleLength(inner) > 0 || NameWords.EndsLikeKey(inner);
            return !isCue ? NameLead.None : cue[^1] is '】' or ']' ? NameLead.Certain : NameLead.Role;
        }

        if (before is [.., '\n'])
        {
            ReadOnlySpan<char> line = before.TrimEnd("\r\n");
            line = line[(line.LastIndexOf('\n') + 1)..].Trim();
            return IsCueLine(line) ? NameLead.Role : NameLead.None;
        }

        if (before is [.., '@'])
        {
            return before.Length == 1 || !char.IsAsciiLetterOrDigit(before[^2]) ? NameLead.Person : NameLead.None;
        }

        return IsNumbered(before) ? NameLead.Person
            : char.IsAsciiDigit(before[^1]) && before.TrimEnd("0123456789") is [.., '：' or ':'] signed
                && NameWords.CertainLength(signed.TrimEnd("：: ")) > 0 ? NameLead.Certain
            : NameLead.None;
    }

    /// <summary>Indicates whether a line is only a word that asks for a name, so that the next line may hold it.</summary>
    public static bool IsCueLine(ReadOnlySpan<char> line) => line.Length is > 1 and <= LongestCueLine
        && (NameWords.CertainLength(line) == line.Length || NameWords.RoleLength(line) == line.Length);

    /// <summary>Indicates whether a line begins with the number of a list, and perhaps that of a room: <c>1. 301 </c>.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> before)
    {
        if (before is not [.., ' ' or '.' or '、' or '．'])
        {
            return false;
        }

        ReadOnlySpan<char> line = before[(before.LastIndexOf('\n') + 1)..];
        int number = line.IndexOfAnyExceptInRange('0', '9');
        return number is > 0 and <= 3 && line[number] is '.' or '、' or '．' or ')' && !line[(number + 1)..].ContainsAnyExcept(Rooms);
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
        rest is ['、' or '和' or '及' or '与' or '，' or ',' or ' ' or '\u3000' or '\t' or '/' or '；', ..]
            ? 1 + BlankLength(rest[1..]) is var length ? length + NumberLength(rest[length..]) : 0
            : 0;

    /// <summary>Returns how many blanks the text begins with, at most three, as between signatures in columns.</summary>
    private static int BlankLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < 3 && length < rest.Length && rest[length] is ' ' or '\u3000' or '\t')
        {
            length++;
        }

        return length;
    }

    /// <summary>Returns the length of a number before a name in a list: 1方小勇，2李孟平.</summary>
    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < 3 && length < rest.Length && (char.IsAsciiDigit(rest[length]) || (length > 0 && rest[length] is '.' or '、' or ' ')))
        {
            length++;
        }

        return length > 0 && length < rest.Length && NameWords.IsHan(rest[length]) ? length : 0;
    }

    /// <summary>
    /// Indicates whether the text begins with 2 to 4 Chinese characters and a sign, as each name of a list of signatures does.
    /// </summary>
    public static bool IsShortWord(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('\u3400', '\u9FFF');
        return (length < 0 ? text.Length : length) is >= 2 and <= 4 && (length < 0 || text[length] is not ('：' or ':'));
    }

    /// <summary>Returns the length of the gap between a name and a fact, which may be signs, quotation marks or tags.</summary>
    public static int GapLength(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < LongestGap && rest[length..] is ['<', ..] && rest[length..].IndexOf('>') is > 0 and < LongestGap and var close)
        {
            length += close + 1;
            length += rest[length..] is ['\n' or ' ', '<', ..] ? 1 : rest[length..] is ['\r', '\n', '<', ..] ? 2 : 0;
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
