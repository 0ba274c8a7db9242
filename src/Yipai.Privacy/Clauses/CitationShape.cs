using System.Globalization;
using System.Text.RegularExpressions;

namespace Yipai.Privacy.Clauses;

/// <summary>Checks whether a text has the form of a citation.</summary>
/// <remarks>No sentence, name or number of a person has such a form.</remarks>
internal static partial class CitationShape
{
    /// <summary>Gives the longest citation, in characters.</summary>
    public const int MaxLength = 40;

    /// <summary>Matches a clause id such as <c>P4.1.2-3(5)/2</c>.</summary>
    /// <remarks>It takes nine digits at most, too few for any number of a person.</remarks>
    [GeneratedRegex(@"\AP[0-9](\.[0-9]){0,2}(-[0-9]{1,2})?(\([0-9]{1,2}\))?(/[0-9]{1,2})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Clause { get; }

    /// <summary>
    /// Matches an abbreviation with its article, a Chinese name that ends as the names of laws do, a standard by its number, a notice by
    /// its number, or <c>BeyondPolicy</c>.
    /// </summary>
    [GeneratedRegex(
        @"\A([A-Z]{2,5} [0-9]{1,3}(\([0-9]{1,2}\)){0,2}"
        + @"|[\u4e00-\u9fff]{0,12}(法|法典|条例|规定|办法|解释)( [0-9]{1,4}(\([0-9]{1,2}\)){0,2})?"
        + @"|GB(/T)? [0-9]{4,5}(-20[0-9]{2})?"
        + @"|[0-9]{1,3}号文?"
        + @"|BeyondPolicy)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Law { get; }

    public static bool IsClause(ReadOnlySpan<char> text) => Clause.IsMatch(text);

    public static bool IsLaw(ReadOnlySpan<char> text) => text.Length <= MaxLength && Law.IsMatch(text);

    public static bool IsKnown(ReadOnlySpan<char> text) =>
        text is ['P', >= '0' and <= '9', ..] ? IsClause(text) : IsStrictRule(text) || IsLaw(text);

    /// <summary>Indicates whether a text is <c>S</c> with the number of a strict rule, without a leading zero.</summary>
    private static bool IsStrictRule(ReadOnlySpan<char> text) =>
        text is ['S', >= '1' and <= '9', ..] and { Length: <= 3 }
        && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= StrictRuleId.Count;
}
