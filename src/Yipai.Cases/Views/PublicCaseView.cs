using Yipai.Cases.Views;
using Yipai.Privacy.Clauses;

namespace Yipai.Cases;

/// <summary>Shows what anyone may see of a case.</summary>
/// <remarks>The view shows class, stage and a coarse place. Text and photos need the reporter's consent (PIPL 25; S31).</remarks>
/// <example>
/// <code>
/// PublicCaseView? view = composer.ForPublic(file, publication, contact);   // null for an anonymous report
/// </code>
/// </example>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Stage">The stage of the case.</param>
/// <param name="StageText">The meaning of the stage.</param>
/// <param name="Place">The centre of the cell of about 1 km that holds the place.</param>
/// <param name="Description">The masked text, or null if it is not published.</param>
/// <param name="Photos">The digests of the copies that a redactor or reviewer has passed.</param>
/// <param name="Withheld">The fields that are withheld, and why.</param>
public sealed record PublicCaseView(
    string Id, string Code, string Subject, string Stage, LocalizedText StageText, PlaceView Place, string? Description,
    IReadOnlyList<string> Photos, IReadOnlyList<WithheldField> Withheld)
{
    /// <summary>Gets what the AI-content labels of the shown photos say.</summary>
    /// <remarks>Photos without a label are not listed.</remarks>
    public IReadOnlyList<PhotoLabelView> Labels { get; init; } = [];

    /// <summary>Returns the case number and its stage, never the words or the place.</summary>
    public override string ToString() => $"case {Id}: {Stage}";
}
