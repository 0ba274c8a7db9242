using System.Globalization;

namespace Yipai.Privacy.Terms;

/// <summary>Represents a term in calendar years, months and days (期限), such as the three years of PIPL 56.</summary>
/// <remarks>
/// A year is not 365 days and a month is not 30, so the term is counted on the calendar (民法典 202). It is therefore never shorter than
/// what the law calls 至少.
/// </remarks>
/// <param name="Months">The whole months, a year as twelve, 0 or more.</param>
/// <param name="Days">The days beyond the months, 0 or more.</param>
public readonly record struct RetentionTerm(int Months, int Days)
{
    private const int LongestMonths = 1200;
    private const int LongestDays = 36_600;

    /// <summary>Tries to parse a term as ISO 8601 writes it, such as <c>P3Y</c>, <c>P6M</c>, <c>P1Y6M</c> or <c>P30D</c>.</summary>
    /// <param name="text">The text. A term must be longer than zero and at most 100 years, with neither weeks nor a time of day.</param>
    /// <param name="term">The term, or the default if the text is not a term.</param>
    public static bool TryParse(string? text, out RetentionTerm term)
    {
        term = default;
        if (text is null || text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        int months = 0, days = 0, start = 1;
        string units = "YMD";
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            int unit = end < text.Length ? units.IndexOf(text[end], StringComparison.Ordinal) : -1;
            if (unit < 0 || !int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
                || count > LongestDays)
            {
                return false;
            }

            months += units[unit] switch { 'Y' => 12 * count, 'M' => count, _ => 0 };
            days += units[unit] == 'D' ? count : 0;
            units = units[(unit + 1)..];
            start = end + 1;
        }

        term = new RetentionTerm(months, days);
        return months + days > 0 && months <= LongestMonths && days <= LongestDays;
    }

    /// <summary>Returns the last day of a term that an event on a day begins.</summary>
    /// <remarks>
    /// The day of the event does not count. The last day of a month's count is the corresponding day, or the last day of a month that has
    /// no such day (民法典 201, 202).
    /// </remarks>
    public DateOnly LastDay(DateOnly start) => start.AddMonths(Months).AddDays(Days);

    /// <summary>Gets the length in days, for comparing two terms: an average year of 365.25 days.</summary>
    internal double AverageDays => (Months * 365.25 / 12) + Days;

    /// <summary>Returns the term as a person reads it in Chinese, such as <c>3 年</c>, <c>6 个月</c> or <c>30 天</c>.</summary>
    public string ToChinese()
    {
        string years = Months / 12 > 0 ? $"{Months / 12} 年" : "", months = Months % 12 > 0 ? $"{Months % 12} 个月" : "";
        return string.Join("零 ", new[] { years, months, Days > 0 ? $"{Days} 天" : "" }.Where(part => part.Length > 0));
    }

    /// <summary>Returns the term as ISO 8601 writes it.</summary>
    public override string ToString() =>
        $"P{(Months / 12 > 0 ? $"{Months / 12}Y" : "")}{(Months % 12 > 0 ? $"{Months % 12}M" : "")}{(Days > 0 ? $"{Days}D" : "")}";
}
