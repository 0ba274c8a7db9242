using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>Shows reporters their own case: everything that they gave (P4.3.1) and its progress.</summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;ReporterCaseView&gt; mine = await client.Cases.ListMineAsync();
/// </code>
/// </example>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">The progress, with the reason of a refusal and the expected date.</param>
/// <param name="Unit">The unit that handles the case, or null.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text as written.</param>
/// <param name="Supplements">The texts added later, as written.</param>
/// <param name="Photos">The digests of the photos, including those that the reporter added.</param>
/// <param name="ContactMobileNumber">The reporter's mobile number, or null if none was given.</param>
/// <param name="ContactName">The reporter's name, or null if none was given.</param>
/// <param name="IsAnonymous">Whether the reporter stays unnamed.</param>
/// <param name="History">The stages of the case so far.</param>
/// <param name="Actions">The actions open to the reporter now, such as <c>Urge</c> or <c>Rate</c>.</param>
public sealed record ReporterCaseView(
    string Id, string Code, string Subject, CaseStatus Status, string? Unit, PlaceView Place, string Description,
    IReadOnlyList<string> Supplements,
    IReadOnlyList<string> Photos, string? ContactMobileNumber, string? ContactName, bool IsAnonymous,
    IReadOnlyList<CaseHistoryEntry> History,
    IReadOnlyList<string> Actions)
{
    /// <summary>Gets what the AI-content labels of the shown photos say.</summary>
    /// <remarks>Photos without a label are not listed.</remarks>
    public IReadOnlyList<PhotoLabelView> Labels { get; init; } = [];

    /// <summary>Returns the case number and its stage, never the words, the place or the contact.</summary>
    public override string ToString() => $"case {Id}: {Status.Stage}";
}
