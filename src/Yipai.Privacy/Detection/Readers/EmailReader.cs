namespace Yipai.Privacy.Detection;

/// <summary>Reads mail addresses from their @ in both directions.</summary>
internal static class EmailReader
{
    private static readonly string[] TopLevels = ["com", "cn", "net", "org"];

    public static void Read(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        int start = at;
        while (start > 0 && at - start <= EmailAddressValidator.LongestLocal && IsLocal(text[start - 1]))
        {
            start--;
        }

        while (start < at && text[start] is '.' or '-' or '%' or '+')
        {
            start++;
        }

        int end = DomainEnd(text, at + 1);
        if (start == at || at - start > EmailAddressValidator.LongestLocal || end < 0 || !EmailAddressValidator.IsDotAtom(text[start..at]))
        {
            return;
        }

        found.Add(new TextFinding(FindingKinds.EmailAddress, start, end - start, FindingRules.Email, 0.98, FindingValidation.Passed));
    }

    private static bool IsLocal(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '%' or '+' or '-';

    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start <= EmailAddressValidator.LongestDomain
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or '-')
        {
            end--;
        }

        ReadOnlySpan<char> domain = text[start..end];
        if (domain.Length is 0 or > EmailAddressValidator.LongestDomain)
        {
            return -1;
        }

        return EmailAddressValidator.IsDomain(domain) ? end
            : KnownTopLevel(domain) is > 0 and var length && EmailAddressValidator.IsDomain(domain[..length]) ? start + length
            : -1;
    }

    /// <summary>
    /// Returns the length of the domain if a digit follows a usual top level without a gap, as in abc@qq.com13812345678, or 0.
    /// </summary>
    private static int KnownTopLevel(ReadOnlySpan<char> domain)
    {
        int point = domain.LastIndexOf('.');
        foreach (string top in TopLevels)
        {
            int end = point + 1 + top.Length;
            if (point > 0 && domain[(point + 1)..].StartsWith(top, StringComparison.OrdinalIgnoreCase) && end < domain.Length
                && char.IsAsciiDigit(domain[end]))
            {
                return end;
            }
        }

        return 0;
    }
}
