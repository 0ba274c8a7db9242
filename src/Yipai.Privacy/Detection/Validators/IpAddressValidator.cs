namespace Yipai.Privacy.Detection;

/// <summary>Checks Internet addresses (IP 地址), version 4 and 6.</summary>
/// <remarks>Valid are four numbers without leading zeros, and the text forms of RFC 4291 §2.2 with an optional zone (RFC 4007).</remarks>
internal static class IpAddressValidator
{
    private const int MostGroups = 8;

    /// <summary>Checks one address without port and without prefix length.</summary>
    public static ValueCheck Validate(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return ValueFault.Empty;
        }

        if (!value.Contains(':'))
        {
            return Version4Length(value) == value.Length ? ValueFault.None : ValueFault.Shape;
        }

        int zone = value.IndexOf('%');
        bool zoned = zone < 0 || (zone + 1 < value.Length && !value[(zone + 1)..].ContainsAny(' ', '%', '/'));
        return zoned && IsVersion6(zone < 0 ? value : value[..zone]) ? ValueFault.None : ValueFault.Shape;
    }

    /// <summary>Returns the length of the four numbers with which the text begins, or 0 if it begins with no such address.</summary>
    internal static int Version4Length(ReadOnlySpan<char> text)
    {
        int at = 0;
        for (int part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= text.Length || text[at++] != '.'))
            {
                return 0;
            }

            int first = at;
            int number = 0;
            while (at < text.Length && at - first < 3 && char.IsAsciiDigit(text[at]))
            {
                number = (number * 10) + text[at++] - '0';
            }

            if (at == first || number > 255 || (at - first > 1 && text[first] == '0'))
            {
                return 0;
            }
        }

        return at;
    }

    internal static bool IsVersion6(ReadOnlySpan<char> text)
    {
        int groups = 0;
        bool shortened = false;
        int at = 0;
        if (text.StartsWith("::"))
        {
            shortened = true;
            at = 2;
        }

        while (at < text.Length)
        {
            int length = GroupLength(text[at..]);
            bool last = at + length == text.Length;
            if (length is 0 or > 4)
            {
                groups += 2;
                return Version4Length(text[at..]) == text.Length - at && (shortened ? groups < MostGroups : groups == MostGroups);
            }

            groups++;
            at += length;
            if (last)
            {
                break;
            }

            if (text[at] == '.')
            {
                at -= length;
                return Version4Length(text[at..]) == text.Length - at && (shortened ? groups + 1 < MostGroups : groups + 1 == MostGroups);
            }

            if (text[at++] != ':' || at == text.Length)
            {
                return false;
            }

            if (text[at] == ':')
            {
                if (shortened)
                {
                    return false;
                }

                shortened = true;
                at++;
            }
        }

        return shortened ? groups < MostGroups : groups == MostGroups;
    }

    private static int GroupLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && length < 5 && char.IsAsciiHexDigit(text[length]))
        {
            length++;
        }

        return length;
    }
}
