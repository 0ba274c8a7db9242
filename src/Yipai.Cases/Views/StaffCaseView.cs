using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>What the handler's own staff see of a case: the evidence whole, the contact masked (S21).</summary>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">How it stands, with the last opinion.</param>
/// <param name="Unit">The unit that has it, or null.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text as written.</param>
/// <param name="Supplements">What the reporter added later, as written.</param>
/// <param name="Photos">The digests of the photos, with those that were added.</param>
/// <param name="ContactMobileNumber">The reporter's masked mobile number, or null where none was given.</param>
/// <param name="ContactName">The reporter's masked name, or null where none was given.</param>
/// <param name="History">The stages that it went through.</param>
/// <param name="Withheld">What is withheld, and why.</param>
public sealed record StaffCaseView(
    string Id, string Code, string Subject, CaseStatus Status, string? Unit, PlaceView Place, string Description, IReadOnlyList<string> Supplements,
    IReadOnlyList<string> Photos, string? ContactMobileNumber, string? ContactName, IReadOnlyList<CaseHistoryEntry> History,
    IReadOnlyList<WithheldField> Withheld);
