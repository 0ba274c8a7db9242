namespace Yipai.Cases.Reporting;

/// <summary>Checks the texts of a citizen before they leave and when they arrive.</summary>
internal static class TextCheck
{
    /// <summary>The longest address or component code of a place, in UTF-16 units.</summary>
    public const int LongestPlace = 500;

    /// <summary>The longest name of a contact, in UTF-16 units.</summary>
    public const int LongestName = 100;

    private const int LongestNumber = 40;
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>Indicates whether every store keeps a text as it is: PostgreSQL refuses NUL, and UTF-8 has no half pairs.</summary>
    public static bool IsStorable(string? text)
    {
        if (text is null)
        {
            return true;
        }

        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (rest[0] == '\0' || System.Text.Rune.DecodeFromUtf16(rest, out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>Indicates whether a contact number can be dialled: 7 to 15 digits (E.164), however they are grouped.</summary>
    public static bool IsNumber(string? number) =>
        number is null
        || (number.Length <= LongestNumber
            && number.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
            && number.LastIndexOf('+') <= 0
            && number.All(character => char.IsAsciiDigit(character) || character is '+' or ' ' or '-' or '(' or ')'));

    /// <summary>Returns what no city can keep of a report's texts, or null if it can keep all.</summary>
    public static CasesException? FindFault(string description, string? place, ReporterContact? contact) =>
        !IsStorable(description) ? CasesException.UnstorableText("description")
        : !IsStorable(place) ? CasesException.UnstorableText("address of the place")
        : !IsStorable(contact?.Name) ? CasesException.UnstorableText("name of the contact")
        : !IsNumber(contact?.MobileNumber) ? CasesException.BadContactNumber()
        : place?.Length > LongestPlace ? CasesException.LongText("address of the place", LongestPlace)
        : contact?.Name?.Length > LongestName ? CasesException.LongText("name of the contact", LongestName)
        : null;
}
