using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>What the reporter sees of the own case: everything given (P4.3.1), and how it stands.</summary>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">How it stands, with the reason of a refusal and the expected date.</param>
/// <param name="Unit">The unit that has it, or null.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text as written.</param>
/// <param name="Supplements">What was added later, as written.</param>
/// <param name="Photos">The digests of the photos, with those that the reporter added.</param>
/// <param name="ContactMobileNumber">The own mobile number, or null where none was given.</param>
/// <param name="ContactName">The own name, or null where none was given.</param>
/// <param name="IsAnonymous">Whether the reporter stays unnamed.</param>
/// <param name="History">The stages that it went through.</param>
/// <param name="Actions">What the reporter may try now, such as <c>Urge</c> or <c>Rate</c>; the rules of each still apply.</param>
public sealed record ReporterCaseView(
    string Id, string Code, string Subject, CaseStatus Status, string? Unit, PlaceView Place, string Description, IReadOnlyList<string> Supplements,
    IReadOnlyList<string> Photos, string? ContactMobileNumber, string? ContactName, bool IsAnonymous, IReadOnlyList<CaseHistoryEntry> History,
    IReadOnlyList<string> Actions);
