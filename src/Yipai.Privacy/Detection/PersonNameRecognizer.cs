using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Detection;

/// <summary>Finds person names (姓名), only where the text introduces or addresses somebody.</summary>
/// <remarks>Roads and shops bear names too (黄兴北路), so a surname alone proves nothing.</remarks>
internal sealed class PersonNameRecognizer() : TextRecognizer(NameWords.Starts)
{
    private const int LongestGivenName = 2;
    private const int LongestLink = 4;

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int cue = NameWords.CueLength(text[at..]);
        if (cue > 0)
        {
            FindIntroduced(text, at + cue, text.Slice(at, cue) is "我叫" or "姓名" or "名叫", found);
        }

        if (NameWords.TitleLength(text[at..]) is > 0 and var title)
        {
            FindAddressed(text, at, title, found);
        }
    }

    /// <summary>姓名：张三、李四. After a sign the word is a name; after a bare cue it must also end like one.</summary>
    private static void FindIntroduced(ReadOnlySpan<char> text, int at, bool certain, List<TextFinding> found)
    {
        for (int limit = at + LongestLink; at < text.Length && at < limit && NameWords.IsLink(text[at]); at++)
        {
            certain |= !char.IsLetter(text[at]);
        }

        for (int length; (length = NameLength(text[at..], certain)) > 0; at++)
        {
            found.Add(new TextFinding(DataItems.PersonName, at, length, "name-cue"));
            at += length;
            if (at >= text.Length || text[at] != '、')
            {
                return;
            }
        }
    }

    private static int NameLength(ReadOnlySpan<char> text, bool certain)
    {
        int surname = Surnames.LengthAt(text);
        if (surname == 0 || CommonWords.StartsWord(text) || (!certain && CommonWords.IsAmbiguous(text[0])))
        {
            return 0;
        }

        int longest = surname;
        while (longest < text.Length && longest < surname + LongestGivenName && NameWords.IsGivenName(text[longest]))
        {
            longest++;
        }

        for (int length = longest; length > surname; length--)
        {
            if (NameWords.EndsName(text[length..]) && (certain || !CommonWords.IsPlaceEnding(text[length - 1])))
            {
                return length;
            }
        }

        return certain && longest > surname && !NameWords.IsMasked(text[longest..]) ? longest : 0;
    }

    /// <summary>李女士, 王小明师傅. A surname alone is found together with the title.</summary>
    private static void FindAddressed(ReadOnlySpan<char> text, int title, int titleLength, List<TextFinding> found)
    {
        for (int length = Math.Min(title, LongestGivenName + 2); length > 0; length--)
        {
            int start = title - length;
            ReadOnlySpan<char> name = text[start..title];
            int surname = Surnames.LengthAt(name);
            if (surname == 0 || length - surname > LongestGivenName || CommonWords.StartsWord(text[start..])
                || !NameWords.AreGivenNames(name[surname..]) || IsWord(text, start, length == surname))
            {
                continue;
            }

            int end = length == surname ? title + titleLength : title;
            found.Add(new TextFinding(DataItems.PersonName, start, end - start, "name-title"));
            return;
        }
    }

    /// <summary>Whether the surname's character is rather a word here: within a sentence, or 向老师.</summary>
    private static bool IsWord(ReadOnlySpan<char> text, int at, bool standsAlone) => CommonWords.IsAmbiguous(text[at])
        && ((at > 0 && NameWords.IsHan(text[at - 1])) || (standsAlone && !NameWords.IsGivenName(text[at])));
}
