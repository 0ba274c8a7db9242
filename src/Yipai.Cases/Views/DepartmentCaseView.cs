namespace Yipai.Cases.Views;

/// <summary>What a city department needs to resolve a case; the reporter does not travel with it (P3-8, S30).</summary>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Stage">How far the case has come.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text without the reporter's identity.</param>
/// <param name="Photos">The digests of the photos.</param>
/// <param name="Withheld">What is withheld, and why.</param>
public sealed record DepartmentCaseView(
    string Id, string Code, string Subject, string Stage, PlaceView Place, string Description,
    IReadOnlyList<string> Photos, IReadOnlyList<WithheldField> Withheld);
