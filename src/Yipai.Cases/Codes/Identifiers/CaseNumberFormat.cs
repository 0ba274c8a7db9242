using System.Globalization;

namespace Yipai.Cases.Codes;

/// <summary>Formats a city's case numbers by a pattern such as <c>DL{yyyyMMdd}-{seq}</c> or <c>DL{yyyyMMdd}{seq:4}</c>.</summary>
/// <remarks>
/// No national standard gives a form. The format writes numbers and checks their form, but never derives anything from them.
/// </remarks>
public sealed class CaseNumberFormat
{
    private const string SequenceMark = "seq";
    private const int AnyDigits = -1;

    private readonly List<(string Literal, string? Date, int Digits)> _parts = [];

    /// <summary>Parses a pattern.</summary>
    /// <param name="pattern">
    /// Text that contains once <c>{seq}</c>, for a running number of any length, or <c>{seq:N}</c>, for N digits (1 to 18). The day may
    /// occur any number of times in braces, as <c>yyyyMMdd</c>, <c>yyMMdd</c>, <c>yyyyMM</c>, <c>yyyy</c>, <c>yy</c>, <c>MM</c> or
    /// <c>dd</c>.
    /// </param>
    /// <exception cref="CasesException">YP0205: the pattern is not valid.</exception>
    public CaseNumberFormat(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        for (ReadOnlySpan<char> rest = pattern; !rest.IsEmpty;)
        {
            int end = rest[0] == '{' ? rest.IndexOf('}') + 1 : rest.IndexOf('{') is > 0 and int brace ? brace : rest.Length;
            _parts.Add(rest[0] != '{' ? (rest[..end].ToString(), null, 0)
                : end > 0 ? PartOf(rest[1..(end - 1)])
                : throw CasesException.BadNumberPattern());
            rest = rest[end..];
        }

        if (_parts.Count(part => part.Digits != 0) != 1)
        {
            throw CasesException.BadNumberPattern();
        }
    }

    /// <summary>Formats the number of a case.</summary>
    /// <param name="day">The day of the case in the city's time.</param>
    /// <param name="sequence">The running number, 0 or more.</param>
    /// <exception cref="CasesException">YP0206: the running number is negative or has more digits than the pattern.</exception>
    public CaseId Write(DateOnly day, long sequence) => new(string.Concat(_parts.Select(part =>
        part.Date is { } date ? day.ToString(date, CultureInfo.InvariantCulture)
        : part.Digits != 0 ? Sequence(sequence, part.Digits)
        : part.Literal)));

    /// <summary>Indicates whether a number has the form of the pattern.</summary>
    public bool Matches(CaseId id)
    {
        ReadOnlySpan<char> rest = id.Value;

        // The pattern has one running number, so whatever the other parts leave belongs to it.
        int free = rest.Length - _parts.Sum(part => part.Literal.Length + (part.Date?.Length ?? Math.Max(part.Digits, 0)));
        foreach ((string literal, string? date, int digits) in _parts)
        {
            int length = literal.Length + (date?.Length ?? (digits == AnyDigits ? free : digits));
            if (rest.Length < length || (digits == AnyDigits && free < 1) || !rest.StartsWith(literal, StringComparison.Ordinal)
                || rest[literal.Length..length].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            rest = rest[length..];
        }

        return rest.IsEmpty;
    }

    private static string Sequence(long sequence, int digits)
    {
        string text = sequence.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(digits, 0), '0');
        return sequence >= 0 && (digits == AnyDigits || text.Length == digits) ? text : throw CasesException.LongSequence(digits);
    }

    private static (string Literal, string? Date, int Digits) PartOf(ReadOnlySpan<char> mark) =>
        mark is SequenceMark ? ("", (string?)null, AnyDigits)
        : mark is "yyyyMMdd" or "yyMMdd" or "yyyyMM" or "yyyy" or "yy" or "MM" or "dd" ? ("", (string?)mark.ToString(), 0)
        : mark.StartsWith($"{SequenceMark}:", StringComparison.Ordinal)
            && int.TryParse(mark[(SequenceMark.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int digits)
            && digits is > 0 and <= 18
            ? ("", null, digits)
            : throw CasesException.BadNumberPattern();
}
