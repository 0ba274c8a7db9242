using System.Buffers;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Applies formats that follow the shape of a value, such as card groups, a date or a URL.</summary>
/// <remarks>
/// Every method first checks the whole value against the shape and returns <see cref="EndMasks.WrongShape"/> for any other, so that the
/// caller hides the value as a whole. So nothing passes because it is odd. A part that stays visible, such as a domain, a host or a step of
/// a path, must not hold 7 digits in a row, because they may be a telephone number.
/// </remarks>
internal static class ShapeMasks
{
    private const int CardGroup = 4;
    private const int ShortestCard = 12;
    private const int LongestCard = 24;
    private const int ShortestNumber = 7;
    private const int LongestDegrees = 3;
    private const int MostNumbers = 2;
    private const string PlaceStars = "****";
    private const string MappedPrefix = "::ffff:";
    private const string DivisionEndings = "省市县区旗州盟";

    private static readonly SearchValues<char> DomainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    private static readonly SearchValues<char> GroupCharacters = SearchValues.Create("0123456789abcdefABCDEF.:-");
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-/.年月日 ");
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    private static readonly SearchValues<char> PathCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-");

    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]");

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
                if (BareGroup(part, separator, group).Length > LongestGroup(separator))
                {
                    return EndMasks.WrongShape;
                }

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

        // An address such as 2001:db8:: has no group to hide behind the shown ones.
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
        int written = length - area - last < 3
            ? EndMasks.WrongShape
            : EndMasks.Write(digits[..area], length - area - last, digits[(length - last)..length], shown);
        digits.Clear();
        return written;
    }

    public static int Year(ReadOnlySpan<char> date, Span<char> shown)
    {
        if (date.Length < 6 || date.ContainsAnyExcept(DateCharacters)
            || date[..4].ContainsAnyExceptInRange('0', '9') || date[4..].IndexOfAnyInRange('0', '9') < 0)
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
        for (int at = 0, length; (length = DivisionTable.NameLength(address[at..])) > 0;)
        {
            at += length;
            end = DivisionEndings.Contains(address[at - 1], StringComparison.Ordinal) ? at : end;
        }

        return end == 0 || end == address.Length ? EndMasks.WrongShape : EndMasks.Write(address[..end], PlaceStars.Length, [], shown);
    }

    public static int Decimals(ReadOnlySpan<char> numbers, int kept, Span<char> shown)
    {
        int written = 0;
        int decimals = -1;
        int degrees = 0;
        int count = 0;
        foreach (char character in numbers)
        {
            bool isDigit = char.IsAsciiDigit(character);
            if (!isDigit && character is not ('.' or ',' or ' ' or '-' or '+' or '，' or '°'))
            {
                return EndMasks.WrongShape;
            }

            decimals = isDigit ? (decimals < 0 ? -1 : decimals + 1) : character == '.' ? 0 : -1;
            count += isDigit && decimals < 0 && degrees == 0 ? 1 : 0;
            degrees = isDigit && decimals < 0 ? degrees + 1 : 0;
            if (degrees > LongestDegrees || count > MostNumbers)
            {
                return EndMasks.WrongShape;
            }

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
        bool isHost = !host.ContainsAnyExcept(HostCharacters) && !host.StartsWith('[')
            && host.IndexOfAnyInRange('A', 'z') >= 0 && !HoldsNumber(host);
        if (!isHost || url[..scheme].ContainsAnyExcept(SchemeCharacters))
        {
            return EndMasks.WrongShape;
        }

        url[..(scheme + 3)].CopyTo(shown);
        host.CopyTo(shown[(scheme + 3)..]);
        return Path(path < 0 ? [] : rest[path..], shown, scheme + 3 + host.Length);
    }

    /// <summary>Writes a path.</summary>
    /// <remarks>Steps that are plain words remain, and a step that may hold a value becomes stars.</remarks>
    private static int Path(ReadOnlySpan<char> path, Span<char> shown, int written)
    {
        foreach (Range range in path.Split('/'))
        {
            ReadOnlySpan<char> step = path[range];
            if (range.Start.Value > 0)
            {
                shown[written++] = '/';
            }

            bool isPlain = !step.ContainsAnyExcept(PathCharacters) && !HoldsNumber(step);
            (isPlain ? step : MaskWriter.Gap.AsSpan(0, Math.Min(step.Length, MaskWriter.Gap.Length))).CopyTo(shown[written..]);
            written += isPlain ? step.Length : Math.Min(step.Length, MaskWriter.Gap.Length);
        }

        return written;
    }

    /// <summary>Returns the most characters of a group: IPv4 divides by dots, IPv6 by colons, a MAC address by colons or hyphens.</summary>
    private static int LongestGroup(char separator) => separator switch { '.' => 3, ':' => 4, _ => 2 };

    /// <summary>Returns the group without the prefix of an IPv4 address that is mapped into IPv6.</summary>
    private static ReadOnlySpan<char> BareGroup(ReadOnlySpan<char> part, char separator, int number) =>
        separator == '.' && number == 1 && part.StartsWith(MappedPrefix, StringComparison.OrdinalIgnoreCase)
            ? part[MappedPrefix.Length..]
            : part;

    /// <summary>Indicates whether a name has as many digits in a row as a telephone number, whatever signs divide them.</summary>
    private static bool HoldsNumber(ReadOnlySpan<char> name)
    {
        int digits = 0;
        foreach (char character in name)
        {
            digits = char.IsAsciiDigit(character) ? digits + 1 : char.IsAsciiLetter(character) ? 0 : digits;
            if (digits == ShortestNumber)
            {
                return true;
            }
        }

        return false;
    }
}
