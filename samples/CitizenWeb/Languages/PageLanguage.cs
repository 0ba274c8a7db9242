namespace Yipai.Samples.CitizenWeb.Languages;

/// <summary>The language of the page.</summary>
/// <remarks>It cascades to every component and is kept nowhere, so that a first visit stores nothing.</remarks>
/// <param name="Code">The code as HTML and the SDK write it.</param>
public sealed record PageLanguage(string Code)
{
    public static PageLanguage Chinese { get; } = new("zh-CN");

    public static PageLanguage English { get; } = new("en");

    /// <summary>Gets the language that the button in the header offers.</summary>
    public PageLanguage Other => this == Chinese ? English : Chinese;

    /// <summary>Returns the sentence in this language.</summary>
    public string Say(string chinese, string english) => this == Chinese ? chinese : english;

    /// <summary>Returns a day of the calendar that the city uses (UTC+8).</summary>
    public string Day(DateTimeOffset instant)
    {
        DateTimeOffset there = instant.ToOffset(TimeSpan.FromHours(8));
        return this == Chinese ? $"{there.Month} 月 {there.Day} 日" : $"{there:d MMMM}";
    }

    /// <summary>Returns a day and the time of that day where the city is.</summary>
    public string Moment(DateTimeOffset instant) => $"{Day(instant)} {instant.ToOffset(TimeSpan.FromHours(8)):HH:mm}";
}
