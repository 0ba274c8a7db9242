using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>What a city department needs to resolve a case; the reporter does not travel with it (P3-8, S30).</summary>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">How it stands, with the last opinion sent to the unit and the date that it is due.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text without the reporter's identity.</param>
/// <param name="Supplements">What was added later, in the same way.</param>
/// <param name="Photos">The digests of the photos, with those that were added.</param>
/// <param name="Withheld">What is withheld, and why.</param>
public sealed record DepartmentCaseView(
    string Id, string Code, string Subject, CaseStatus Status, PlaceView Place, string Description, IReadOnlyList<string> Supplements,
    IReadOnlyList<string> Photos, IReadOnlyList<WithheldField> Withheld);
