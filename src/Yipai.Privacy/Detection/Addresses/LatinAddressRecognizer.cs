namespace Yipai.Privacy.Detection;

/// <summary>Finds addresses in English down to a door: Room 1203, Tower A, 8 Jianguo Road.</summary>
/// <remarks>
/// Idea: a search begins at the word for a kind of road, which needs a name before it. The address then extends to both sides over parts
/// between commas, as long as each part is a door, a building or a name in capitals.
/// Invariant: there is a number in the part of the road, or a door with a number in a part before it. Otherwise the road is a place.
/// Source: the forms of addresses in docs/detection.md, found in messages to city hotlines.
/// </remarks>
internal sealed class LatinAddressRecognizer() : TextRecognizer("RSABHL")
{
    private const int MostParts = 5;
    private const int LongestPart = 40;
    private const int LongestLead = 96;
    private const int MostDigits = 6;

    private static readonly WordTable Roads = new("Road Rd Street St Avenue Ave Boulevard Blvd Highway Lane".Split(' '));

    private static readonly WordTable Doors = new(
        "Room Rm Flat Unit Apt Apartment Suite House Block Building Bldg Tower Floor No No. #".Split(' '));

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int road = Roads.LengthIn(text[at..]);
        if (road == 0 || at < 2 || text[at - 1] != ' ' || IsWord(text, at + road))
        {
            return;
        }

        int part = PartStart(text, at);
        if (!IsName(text[part..at]))
        {
            return;
        }

        bool hasDoor = HasNumber(text[part..at]);
        int start = hasDoor ? FirstNumbered(text, part, at) : part;
        for (int parts = 0, before = PartBefore(text, part);
            before >= 0 && at - before <= LongestLead && parts < MostParts && IsDoor(text[before..part]);
            parts++)
        {
            hasDoor |= HasNumber(text[before..part]);
            start = before;
            part = before;
            before = PartBefore(text, part);
        }

        int lead = PartBefore(text, part);
        if (lead >= 0 && at - lead <= LongestLead && FirstNumbered(text, lead, part) is var door && door > lead)
        {
            (start, hasDoor) = (door, true);
        }

        if (hasDoor)
        {
            int end = End(text, at + road);
            found.Add(new TextFinding(FindingKinds.PostalAddress, start, end - start, FindingRules.AddressRoad, 0.7));
        }
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_');

    private static bool HasNumber(ReadOnlySpan<char> part) => part.ContainsAnyInRange('0', '9');

    /// <summary>Returns where the part between commas begins in which an index lies.</summary>
    private static int PartStart(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start < LongestPart && IsPartCharacter(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is ' ' or '.')
        {
            start++;
        }

        return start;
    }

    /// <summary>Returns where the part before a comma begins, or -1 if there is no such part.</summary>
    private static int PartBefore(ReadOnlySpan<char> text, int part)
    {
        int comma = text[..part].TrimEnd(' ').Length - 1;
        int start = comma > 0 && text[comma] is ',' or '，' ? PartStart(text, comma) : -1;
        return start < comma ? start : -1;
    }

    private static bool IsPartCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or '#' or '/' or '-' or '\'' or '’';

    /// <summary>Indicates whether the last word before the kind of road begins with a capital, or with a digit as in 8th.</summary>
    private static bool IsName(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> last = name.TrimEnd(' ');
        last = last[(last.LastIndexOf(' ') + 1)..];
        return !last.IsEmpty && (char.IsAsciiLetterUpper(last[0]) || (char.IsAsciiDigit(last[0]) && last.ContainsAnyInRange('a', 'z')));
    }

    /// <summary>Returns where the number of the house or its word begins: No. 12 Renmin, 8 Jianguo.</summary>
    private static int FirstNumbered(ReadOnlySpan<char> text, int part, int at)
    {
        for (int start = part; start < at; start++)
        {
            bool begins = start == part || text[start - 1] == ' ';
            if (begins && (char.IsAsciiDigit(text[start]) || (Doors.LengthIn(text[start..]) > 0 && HasNumber(text[start..at]))))
            {
                return start;
            }
        }

        return part;
    }

    /// <summary>Indicates whether a part before the road is a door or a building: Room 1203, Tower A, 5/F, 3-2-501.</summary>
    private static bool IsDoor(ReadOnlySpan<char> part)
    {
        part = part.TrimEnd(" ,，");
        return Doors.LengthIn(part) > 0 || (char.IsAsciiDigit(part[0]) && part.Length <= LongestPart / 4)
            || (char.IsAsciiLetterUpper(part[0]) && part.Contains(' ') && AreCapitalised(part))
            || part.StartsWith("Sec", StringComparison.Ordinal);
    }

    /// <summary>Returns where the parts behind the road end: district, city and postal code.</summary>
    private static int End(ReadOnlySpan<char> text, int end)
    {
        end += end < text.Length && text[end] == '.' ? 1 : 0;
        for (int parts = 0; parts < MostParts && text[end..] is [',', ' ', var first, ..] && char.IsAsciiLetterUpper(first); parts++)
        {
            int next = end + 2;
            while (next < text.Length && next - end < LongestPart && (char.IsAsciiLetterOrDigit(text[next]) || text[next] == ' '))
            {
                next++;
            }

            ReadOnlySpan<char> part = text[(end + 2)..next];
            if ((next < text.Length && text[next] is ':' or '(' or '：' or '@') || !AreCapitalised(part) || LongestDigits(part) > MostDigits)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Indicates whether every word begins with a capital or a digit.</summary>
    private static bool AreCapitalised(ReadOnlySpan<char> part)
    {
        for (int at = 0; at < part.Length; at++)
        {
            if ((at == 0 || part[at - 1] == ' ') && char.IsAsciiLetterLower(part[at]))
            {
                return false;
            }
        }

        return !part.IsEmpty;
    }

    private static int LongestDigits(ReadOnlySpan<char> part)
    {
        int longest = 0;
        for (int at = 0, run = 0; at < part.Length; at++)
        {
            run = char.IsAsciiDigit(part[at]) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
