using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Incidents;

/// <summary>Represents the notice of PIPL 57 in its three parts: what leaked, what helps, and how to reach the handler.</summary>
public sealed record IncidentNotice
{
    /// <summary>Gets the categories of information that leaked or may have leaked (57(1)).</summary>
    public required string Categories { get; init; }

    /// <summary>Gets the cause (57(1)).</summary>
    public required string Cause { get; init; }

    /// <summary>Gets the harm that may follow (57(1)).</summary>
    public required string PossibleHarm { get; init; }

    /// <summary>Gets the measures that the handler took (57(2)).</summary>
    public required string MeasuresTaken { get; init; }

    /// <summary>Gets advice on what the person can do against the harm (57(2)).</summary>
    public required string Advice { get; init; }

    /// <summary>Gets the handler's contact, <c>PersonalInformationHandler.Contact</c> (57(3)).</summary>
    public required string Contact { get; init; }

    /// <summary>Returns the names of the parts that are empty.</summary>
    public IReadOnlyList<string> MissingParts() =>
        [.. Parts().Where(part => string.IsNullOrWhiteSpace(part.Text)).Select(part => part.Name)];

    /// <summary>Returns the text of the notice.</summary>
    /// <param name="language">The language of the headings, <c>zh-CN</c> or <c>en</c>. The parts stay as given.</param>
    public string Text(string language = "zh-CN") =>
        string.Join('\n', Parts().Select(part => $"{part.Heading.In(language)}: {part.Text}"));

    private IEnumerable<(string Name, LocalizedText Heading, string Text)> Parts() =>
    [
        (nameof(Categories), new("信息种类", "Categories"), Categories),
        (nameof(Cause), new("原因", "Cause"), Cause),
        (nameof(PossibleHarm), new("可能造成的危害", "Possible harm"), PossibleHarm),
        (nameof(MeasuresTaken), new("已采取的补救措施", "Measures taken"), MeasuresTaken),
        (nameof(Advice), new("您可以采取的措施", "What you can do"), Advice),
        (nameof(Contact), new("联系方式", "Contact"), Contact),
    ];
}
