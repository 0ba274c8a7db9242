using System.Globalization;

namespace Yipai.Privacy.Terms;

/// <summary>Knows which days are working days (工作日): weekdays without holidays, plus make-up days.</summary>
/// <remarks>
/// The calendar is immutable and knows the holidays of the years of its table. The State Council names each year's days late in the year
/// before. In any other year every weekday counts as a working day, and nothing throws.
/// </remarks>
public sealed class WorkingDayCalendar
{
    /// <summary>China uses one time zone and no summer time.</summary>
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private readonly Dictionary<int, (HashSet<DateOnly> Off, HashSet<DateOnly> Work)> _years;

    private WorkingDayCalendar(Dictionary<int, (HashSet<DateOnly> Off, HashSet<DateOnly> Work)> years) => _years = years;

    /// <summary>Gets the calendar of mainland China for 2007 to 2026.</summary>
    public static WorkingDayCalendar Mainland { get; } = Parse(MainlandHolidays.Table);

    /// <summary>Returns the date in China at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Beijing).DateTime);

    /// <summary>
    /// Parses a table with one line for each year, such as <c>2026 off 0101-0103 work 0104</c>, with days as month and day.
    /// </summary>
    /// <exception cref="PrivacyException">YP0166: a line has another form. The message gives the line's number.</exception>
    public static WorkingDayCalendar Parse(string table) => new WorkingDayCalendar([]).With(table);

    /// <summary>Returns a copy that also knows the years of another table.</summary>
    /// <remarks>A year that occurs again replaces the old one.</remarks>
    /// <exception cref="PrivacyException">YP0166: a line has another form. The message gives the line's number.</exception>
    public WorkingDayCalendar With(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var years = new Dictionary<int, (HashSet<DateOnly>, HashSet<DateOnly>)>(_years);
        int number = 0;
        foreach (string line in table.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                (int year, HashSet<DateOnly> off, HashSet<DateOnly> work) = ReadLine(line) ?? throw PrivacyException.BadHolidayLine(number);
                years[year] = (off, work);
            }
        }

        return new WorkingDayCalendar(years);
    }

    /// <summary>Indicates whether the calendar knows a year.</summary>
    public bool Covers(int year) => _years.ContainsKey(year);

    /// <summary>Indicates whether a day is a working day.</summary>
    /// <remarks>In a year that the calendar does not know, every weekday is a working day.</remarks>
    public bool IsWorkingDay(DateOnly day)
    {
        bool isWeekday = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return _years.TryGetValue(day.Year, out (HashSet<DateOnly> Off, HashSet<DateOnly> Work) year)
            ? year.Work.Contains(day) || (isWeekday && !year.Off.Contains(day))
            : isWeekday;
    }

    /// <summary>Returns the last of <paramref name="count"/> working days.</summary>
    /// <remarks>
    /// Counting begins on the day after <paramref name="start"/> (民法典 201). The holidays of a year that the calendar does not know count
    /// as working days, so that a term ends earlier and nobody answers late.
    /// </remarks>
    public DateOnly AddWorkingDays(DateOnly start, int count) => Count(start, count, IsWorkingDay);

    /// <summary>Returns the year whose table will soon be needed and is missing, or null.</summary>
    /// <remarks>The State Council names it in November.</remarks>
    /// <param name="now">The instant. From 1 December in China on, the table of the next year must be there too.</param>
    public int? MissingYear(DateTimeOffset now)
    {
        DateOnly today = DayOf(now);
        return !Covers(today.Year) ? today.Year
            : today.Month == 12 && !Covers(today.Year + 1) ? today.Year + 1
            : null;
    }

    private static DateOnly Count(DateOnly start, int count, Func<DateOnly, bool> counts)
    {
        DateOnly day = start;
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= counts(day) ? 1 : 0;
        }

        return day;
    }

    private static (int Year, HashSet<DateOnly> Off, HashSet<DateOnly> Work)? ReadLine(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int work = Array.IndexOf(words, "work");
        return words is [{ Length: 4 }, "off", ..] && work > 0
            && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && ReadDays(year, words[2..work]) is { } off && ReadDays(year, words[(work + 1)..]) is { } made
            ? (year, off, made)
            : null;
    }

    private static HashSet<DateOnly>? ReadDays(int year, string[] words)
    {
        var days = new HashSet<DateOnly>();
        foreach (string word in words)
        {
            string[] ends = word.Split('-');
            if (ends.Length > 2 || ReadDay(year, ends[0]) is not { } first || ReadDay(year, ends[^1]) is not { } last || last < first)
            {
                return null;
            }

            for (DateOnly day = first; day <= last; day = day.AddDays(1))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private static DateOnly? ReadDay(int year, string word) =>
        DateOnly.TryParseExact($"{year:D4}{word}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
