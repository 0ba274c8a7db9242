namespace Yipai.Privacy.Detection;

/// <summary>Finds every further mention of a full name that the text introduced somewhere: 举报人：李建国。李建国多次反映.</summary>
/// <remarks>
/// A mask is useless if the same name is in clear two words later. The names found so far go into a small hash table by their first two
/// characters, without any memory of its own on the heap; then one pass over the text looks at each pair of characters. A name inside the
/// name of a road, village or shop is not a mention. A name of two characters needs an end that a name may have, because it is a part of
/// longer names and words more often.
/// </remarks>
internal static class RepeatedNames
{
    private const int Slots = 1 << 11;
    private const int MostNames = 512;
    private const int ShortestFull = 3;
    private const int LongestChinese = 4;
    private const double Confidence = 0.65;
    private const short None = -1;

    /// <summary>Adds the further mentions of the names among the findings from an index on.</summary>
    public static void Find(ReadOnlySpan<char> text, List<TextFinding> found, int first)
    {
        Span<short> heads = stackalloc short[Slots];
        Span<short> next = stackalloc short[MostNames];
        Span<int> names = stackalloc int[MostNames];
        int count = 0;
        int last = found.Count;
        heads.Fill(None);
        for (int index = first; index < last && count < MostNames; index++)
        {
            TextFinding finding = found[index];
            if (finding.Kind != FindingKinds.PersonName || !IsFull(text.Slice(finding.Start, finding.Length)))
            {
                continue;
            }

            int slot = SlotOf(text, finding.Start);
            if (!IsKnown(text, text.Slice(finding.Start, finding.Length), found, heads[slot], next, names))
            {
                names[count] = index;
                next[count] = heads[slot];
                heads[slot] = (short)count++;
            }
        }

        for (int at = 0; count > 0 && at + 1 < text.Length; at++)
        {
            for (int name = heads[SlotOf(text, at)]; name != None; name = next[name])
            {
                TextFinding known = found[names[name]];
                ReadOnlySpan<char> value = text.Slice(known.Start, known.Length);
                if (at != known.Start && text[at..].StartsWith(value) && IsMention(text, at, known.Length))
                {
                    found.Add(new TextFinding(FindingKinds.PersonName, at, known.Length, FindingRules.NameAgain, Confidence));
                }
            }
        }
    }

    private static bool IsKnown(
        ReadOnlySpan<char> text, ReadOnlySpan<char> value, List<TextFinding> found, int name, Span<short> next, Span<int> names)
    {
        for (; name != None; name = next[name])
        {
            if (text.Slice(found[names[name]].Start, found[names[name]].Length).SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Indicates whether a finding is a whole name.</summary>
    /// <remarks>李女士 and 小赵 are not.</remarks>
    private static bool IsFull(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || !NameWords.IsHan(name[0]))
        {
            return name.Length >= LongestChinese;
        }

        int surname = Surnames.LengthAt(name);
        return name.Length > LongestChinese || (surname > 0 && name.Length > surname && !NameShape.EndsWithTitle(name, surname)
            && !(surname == 1 && name.Length == 2 && NameWords.IsShortTitle(name[1..])) && name[0] is not ('小' or '老'));
    }

    private static bool IsMention(ReadOnlySpan<char> text, int at, int length)
    {
        ReadOnlySpan<char> rest = text[(at + length)..];
        if (NameShape.IsPlaceAt(text[at..], length))
        {
            return false;
        }

        bool apart = at == 0 || !NameWords.IsHan(text[at - 1]);
        return length >= ShortestFull || (!CommonWords.StartsWord(text[at..]) && (NameContext.EndBefore(rest) is var end)
            && (end >= NameEnd.Word || (apart && end != NameEnd.None)));
    }

    private static int SlotOf(ReadOnlySpan<char> text, int at) => (int)((((uint)text[at] << 16) | text[at + 1]) * 2654435769u >> 21);
}
