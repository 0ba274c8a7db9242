using Yipai.Cases.Views;
using Yipai.Privacy.Clauses;

namespace Yipai.Cases;

/// <summary>What anyone may see of a case.</summary>
/// <remarks>Class, stage and a coarse place; text and photos only by the reporter's consent (PIPL 25; S31).</remarks>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Stage">How far the case has come.</param>
/// <param name="Words">What the stage means.</param>
/// <param name="Place">The middle of the cell of about 1 km that the place lies in.</param>
/// <param name="Description">The masked text, or null where it is not published.</param>
/// <param name="Photos">The digests of the copies that a redactor or reviewer has passed.</param>
/// <param name="Withheld">What is withheld, and why.</param>
public sealed record PublicCaseView(
    string Id, string Code, string Subject, string Stage, LocalizedText Words, PlaceView Place, string? Description,
    IReadOnlyList<string> Photos, IReadOnlyList<WithheldField> Withheld);
