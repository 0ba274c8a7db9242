namespace Yipai.Cases.Participation;

/// <summary>Represents a place in a list of acts or topics, which is ordered by time and then by id.</summary>
/// <param name="At">The time of the last row before the page, in UTC.</param>
/// <param name="Id">The id of the last row before the page.</param>
public readonly record struct ParticipationPlace(DateTimeOffset At, string Id)
{
    private const char Separator = '-';

    /// <summary>Parses the text of a place.</summary>
    /// <exception cref="CasesException">YP0272: the text is not a place of this version.</exception>
    public static ParticipationPlace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = text.IndexOf(Separator, StringComparison.Ordinal);
        return end > 0 && end < text.Length - 1
            && long.TryParse(text.AsSpan(0, end), System.Globalization.NumberStyles.None, null, out long ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == Separator)
            ? new ParticipationPlace(new DateTimeOffset(ticks, TimeSpan.Zero), text[(end + 1)..])
            : throw CasesException.BadCursor();
    }

    /// <summary>Returns the text of the place, which clients send back unchanged.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{At.UtcTicks}{Separator}{Id}");
}
