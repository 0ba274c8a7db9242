namespace Yipai.Privacy.Detection;

/// <summary>Reads IP and MAC addresses from their first group.</summary>
internal static class NetworkReader
{
    private const int LongestVersion6 = 64;

    public static void Read(ref TextToken token, List<TextFinding> found)
    {
        char after = token.After;
        if (after == '.' && token.Length <= 3 && char.IsAsciiDigit(token.Value[0]))
        {
            Version4(ref token, found);
        }

        if (token.Length > 4)
        {
            return;
        }

        // The part behind stars is the shown end of a masked value.
        if (((after == ':' && token.Before != '*') || token.Before == ':') && CheckDigits.AreHexadecimal(token.Value))
        {
            Version6(ref token, found);
        }

        if (after is ':' or '-' or '.')
        {
            Hardware(ref token, found);
        }
    }

    /// <summary>Reads the unspecified address <c>::</c> if only space, brackets or a prefix length is beside it.</summary>
    public static void ReadUnspecified(ReadOnlySpan<char> text, int start, List<TextFinding> found)
    {
        bool opens = start == 0 || text[start - 1] is ' ' or '\n' or '=' or '[' or '(';
        bool closes = start + 2 == text.Length || text[start + 2] is ' ' or '\r' or '\n' or '/' or ']' or ')';
        if (opens && closes)
        {
            int end = WithPrefixLength(text, start + 2, 128);
            found.Add(new TextFinding(FindingKinds.IpAddress, start, end - start, FindingRules.Ip6, 0.6, FindingValidation.Passed));
        }
    }

    private static void Version4(ref TextToken token, List<TextFinding> found)
    {
        int length = IpAddressValidator.Version4Length(token.Text[token.Start..]);
        int end = token.Start + length;
        if (length == 0 || IsLoopback(token.Text[token.Start..end])
            || IsTied(ref token, end) || (token.Before == '.' && token.Start > 0) || token.Has(CueKinds.Version)
            || IsContinued(ref token, end)
            || (IsSectionNumber(token.Text[token.Start..end]) && token.CharacterAt(end) != '/' && !token.IsNear(CueKinds.Network))
            || (IsListOfDays(ref token, end) && !token.Has(CueKinds.Network)))
        {
            return;
        }

        end = WithPrefixLength(token.Text, end, 32);
        found.Add(new TextFinding(
            FindingKinds.IpAddress, token.Start, end - token.Start, FindingRules.Ip4, 0.92, FindingValidation.Passed));
    }

    /// <summary>Indicates whether the address is that of the computer itself (RFC 1122), which points to nobody.</summary>
    private static bool IsLoopback(ReadOnlySpan<char> address) => address.StartsWith("127.0.0.") || address is "0.0.0.0";

    /// <summary>Indicates whether a sign ties the address to the text before.</summary>
    /// <remarks>A slash between a host and its address with a port does not.</remarks>
    private static bool IsTied(ref TextToken token, int end) => token.IsTiedBefore
        && !(token.Before == '/' && char.IsAsciiLetterOrDigit(token.Text[token.Start - 2])
            && token.CharacterAt(end) == ':' && char.IsAsciiDigit(token.CharacterAt(end + 1)));

    /// <summary>Indicates whether four rising numbers beside Chinese are days or doors: 休3.10.17.24日.</summary>
    private static bool IsListOfDays(ref TextToken token, int end)
    {
        if (!NameWords.IsHan(token.Before) && token.CharacterAt(end) is not ('日' or '号' or '天' or '栋' or '楼' or '幢' or '室'))
        {
            return false;
        }

        int last = 0;
        foreach (Range part in token.Text[token.Start..end].Split('.'))
        {
            int number = CheckDigits.Number(token.Text[token.Start..end][part]);
            if (number <= last || number > 31)
            {
                return false;
            }

            last = number;
        }

        return true;
    }

    private static bool IsContinued(ref TextToken token, int end) =>
        NumberReader.IsWordCharacter(token.CharacterAt(end))
            || (token.CharacterAt(end) == '.' && NumberReader.IsWordCharacter(token.CharacterAt(end + 1)));

    /// <summary>Indicates whether the text may be a section number.</summary>
    /// <remarks>1.2.3.4 is a section of a document as often as an address.</remarks>
    private static bool IsSectionNumber(ReadOnlySpan<char> text) => text.Length == 7;

    /// <summary>Returns the index after an address's prefix length, such as /24.</summary>
    private static int WithPrefixLength(ReadOnlySpan<char> text, int end, int most)
    {
        if (end >= text.Length || text[end] != '/')
        {
            return end;
        }

        int digits = end + 1;
        while (digits < text.Length && digits - end < 5 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        bool isLength = digits - end is >= 2 and <= 4 && CheckDigits.Number(text[(end + 1)..digits]) <= most
            && (digits >= text.Length || !NumberReader.IsWordCharacter(text[digits]));
        return isLength ? digits : end;
    }

    private static void Version6(ref TextToken token, List<TextFinding> found)
    {
        ReadOnlySpan<char> text = token.Text;
        int start = token.Start;
        if (token.Before == ':')
        {
            bool opens = start >= 2 && text[start - 2] == ':'
                && (start == 2 || !(NumberReader.IsWordCharacter(text[start - 3]) || text[start - 3] == ':'));
            start = opens ? start - 2 : text.Length;
        }

        int end = start;
        int colons = 0;
        while (end < text.Length && end - start < LongestVersion6 && (char.IsAsciiHexDigit(text[end]) || text[end] is ':' or '.'))
        {
            colons += text[end++] == ':' ? 1 : 0;
        }

        bool tied = end < text.Length && NumberReader.IsWordCharacter(text[end]);
        while (end > start && (text[end - 1] == '.' || (text[end - 1] == ':' && text[end - 2] != ':')))
        {
            end--;
        }

        if (colons < 2 || tied || !IpAddressValidator.IsVersion6(text[start..end]) || IsWord(text[start..end], colons)
            || text[start..end] is "::1" || IsPairs(text[start..end]))
        {
            return;
        }

        end = WithPrefixLength(text, WithZone(text, end), 128);
        found.Add(new TextFinding(FindingKinds.IpAddress, start, end - start, FindingRules.Ip6, 0.95, FindingValidation.Passed));
    }

    /// <summary>Indicates whether the text is a name in a program, such as a::b.</summary>
    private static bool IsWord(ReadOnlySpan<char> address, int colons) => colons < 3 && !address.ContainsAnyInRange('0', '9');

    /// <summary>Indicates whether the text is eight pairs, which are a MAC address of 64 bits.</summary>
    private static bool IsPairs(ReadOnlySpan<char> address) => address.Length == 23 && MacAddressValidator.Validate(address).IsValid;

    private static int WithZone(ReadOnlySpan<char> text, int end)
    {
        int zone = end;
        if (zone < text.Length && text[zone] == '%')
        {
            zone++;
            while (zone < text.Length && zone - end < 16 && char.IsAsciiLetterOrDigit(text[zone]))
            {
                zone++;
            }
        }

        return zone - end > 1 ? zone : end;
    }

    private static void Hardware(ref TextToken token, List<TextFinding> found)
    {
        char joint = token.After;
        int group = joint == '.' ? 4 : 2;
        if (token.Length != group || token.Before == joint || !CheckDigits.AreHexadecimal(token.Value))
        {
            return;
        }

        int groups = 1;
        int end = token.End;
        while (groups < 9 && token.CharacterAt(end) == joint && IsGroup(token.Text, end + 1, group))
        {
            groups++;
            end += group + 1;
        }

        bool complete = group == 4 ? groups is 3 or 4 : groups is 6 or 8;
        bool tied = NumberReader.IsWordCharacter(token.CharacterAt(end))
            || (token.CharacterAt(end) == joint && NumberReader.IsWordCharacter(token.CharacterAt(end + 1)));
        bool letters = token.Text[token.Start..end].ContainsAnyInRange('A', 'f');
        if (complete && !tied && !token.IsTiedBefore && (letters || joint == ':' || token.IsNear(CueKinds.Network | CueKinds.Device)))
        {
            found.Add(new TextFinding(
                FindingKinds.MacAddress, token.Start, end - token.Start, FindingRules.Mac, 0.95, FindingValidation.Passed));
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at, int length) =>
        at + length <= text.Length && CheckDigits.AreHexadecimal(text.Slice(at, length))
        && (at + length == text.Length || !NumberReader.IsWordCharacter(text[at + length]));
}
