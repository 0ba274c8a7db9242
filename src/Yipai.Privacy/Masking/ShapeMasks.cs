using System.Buffers;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Formats that follow the shape of what they mask; each gives <see cref="EndMasks.WrongShape"/> for any other shape.</summary>
internal static class ShapeMasks
{
    private const int CardGroup = 4;
    private const int ShortestCard = 12;
    private const int LongestCard = 24;
    private const int LongestDistrict = 24;
    private const int ShortestNumber = 7;
    private const string PlaceStars = "****";

    private static readonly SearchValues<char> DomainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static readonly SearchValues<char> GroupCharacters = SearchValues.Create("0123456789abcdefABCDEF.:-");
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-/.年月日 ");
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]");

    public static int EmailDomain(ReadOnlySpan<char> address, int first, int stars, Span<char> shown)
    {
        int at = address.IndexOf('@');
        ReadOnlySpan<char> domain = address[(at + 1)..];
        if (at < 1 || !domain.Contains('.') || domain.ContainsAnyExcept(DomainCharacters) || HoldsNumber(domain))
        {
            return EndMasks.WrongShape;
        }

        bool isShown = (at - first) * 2 >= first && at > first && !address[..first].ContainsAnyExcept(DomainCharacters);
        int kept = isShown ? first : 0;
        return EndMasks.Write(address[..kept], stars > 0 ? stars : at - kept, address[at..], shown);
    }

    public static int CardGroups(ReadOnlySpan<char> card, Span<char> shown)
    {
        Span<char> digits = stackalloc char[LongestCard];
        int length = ValueText.Compact(card, digits, " -");
        if (length < ShortestCard || !CheckDigits.AreDigits(digits[..length]))
        {
            return EndMasks.WrongShape;
        }

        int last = length % CardGroup == 0 ? CardGroup : length % CardGroup;
        digits[CardGroup..(length - last)].Fill('*');
        int written = 0;
        for (int at = 0; at < length; at++)
        {
            if (at > 0 && at % CardGroup == 0)
            {
                shown[written++] = ' ';
            }

            shown[written++] = digits[at];
        }

        digits.Clear();
        return written;
    }

    public static int Groups(ReadOnlySpan<char> address, int kept, int stars, Span<char> shown)
    {
        char separator = address.Contains('.') ? '.' : address.Contains(':') ? ':' : '-';
        if (address.ContainsAnyExcept(GroupCharacters) || address.Count(separator) < kept)
        {
            return EndMasks.WrongShape;
        }

        int written = 0;
        int group = 0;
        int hidden = 0;
        foreach (Range range in address.Split(separator))
        {
            if (group > 0)
            {
                shown[written++] = separator;
            }

            ReadOnlySpan<char> part = address[range];
            if (group++ < kept)
            {
                part.CopyTo(shown[written..]);
                written += part.Length;
            }
            else
            {
                shown.Slice(written, stars).Fill('*');
                written += stars;
                hidden += part.Length;
            }
        }

        // Behind 2001:db8:: there is no group to hide.
        return hidden == 0 ? EndMasks.WrongShape : written;
    }

    public static int AreaCode(ReadOnlySpan<char> number, int last, Span<char> shown)
    {
        Span<char> digits = stackalloc char[16];
        int length = ValueText.Compact(number, digits, " -—()（）");
        if (length < 7 || !CheckDigits.AreDigits(digits[..length]))
        {
            return EndMasks.WrongShape;
        }

        int area = AreaCodes.LengthAt(digits[..length]);
        int written = length - area - last < 3 ? EndMasks.WrongShape : EndMasks.Write(digits[..area], length - area - last, digits[(length - last)..length], shown);
        digits.Clear();
        return written;
    }

    public static int Year(ReadOnlySpan<char> date, Span<char> shown)
    {
        if (date.Length < 6 || date.ContainsAnyExcept(DateCharacters) || date[..4].ContainsAnyExceptInRange('0', '9') || date[4..].IndexOfAnyInRange('0', '9') < 0)
        {
            return EndMasks.WrongShape;
        }

        for (int at = 0; at < date.Length; at++)
        {
            shown[at] = at >= 4 && char.IsAsciiDigit(date[at]) ? '*' : date[at];
        }

        return date.Length;
    }

    public static int District(ReadOnlySpan<char> address, Span<char> shown)
    {
        int end = 0;
        for (int at = 1; at < address.Length && at < LongestDistrict && char.IsLetter(address[at]); at++)
        {
            end = EndsDistrict(address[at - 1], address[at]) ? at + 1 : end;
        }

        return end == 0 || end == address.Length ? EndMasks.WrongShape : EndMasks.Write(address[..end], PlaceStars.Length, [], shown);
    }

    public static int Decimals(ReadOnlySpan<char> numbers, int kept, Span<char> shown)
    {
        int written = 0;
        int decimals = -1;
        foreach (char character in numbers)
        {
            bool isDigit = char.IsAsciiDigit(character);
            if (!isDigit && character is not ('.' or ',' or ' ' or '-' or '+' or '，' or '°'))
            {
                return EndMasks.WrongShape;
            }

            decimals = isDigit ? (decimals < 0 ? -1 : decimals + 1) : character == '.' ? 0 : -1;
            if (decimals <= kept && (character != '.' || kept > 0))
            {
                shown[written++] = character;
            }
        }

        return written;
    }

    public static int UrlPath(ReadOnlySpan<char> url, Span<char> shown)
    {
        int scheme = url.IndexOf("://");
        ReadOnlySpan<char> rest = scheme > 0 ? url[(scheme + 3)..] : [];
        int end = rest.IndexOfAny('?', '#');
        rest = end < 0 ? rest : rest[..end];
        int path = rest.IndexOf('/');
        ReadOnlySpan<char> host = path < 0 ? rest : rest[..path];
        int user = host.LastIndexOf('@');
        host = host[(user + 1)..];
        if (host.IsEmpty || host.ContainsAnyExcept(HostCharacters) || url[..scheme].ContainsAnyExcept(SchemeCharacters))
        {
            return EndMasks.WrongShape;
        }

        url[..(scheme + 3)].CopyTo(shown);
        int written = scheme + 3;
        rest[(user + 1)..].CopyTo(shown[written..]);
        return written + rest.Length - user - 1;
    }

    /// <summary>A domain with as many digits as a telephone number may hold one.</summary>
    private static bool HoldsNumber(ReadOnlySpan<char> domain)
    {
        int digits = 0;
        foreach (char character in domain)
        {
            digits = char.IsAsciiDigit(character) ? digits + 1 : 0;
            if (digits == ShortestNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsDistrict(char before, char character) => character switch
    {
        '县' or '旗' or '州' or '盟' or '省' => true,
        '区' => !"小社园景校厂院库片矿地街".Contains(before, StringComparison.Ordinal),
        '市' => !"超夜菜城集".Contains(before, StringComparison.Ordinal),
        _ => false,
    };
}
