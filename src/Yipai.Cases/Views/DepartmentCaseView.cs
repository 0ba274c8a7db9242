using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>Shows a city department what it needs to resolve a case, without the reporter's identity (P3-8, S30).</summary>
/// <example>
/// <code>
/// DepartmentCaseView view = composer.ForDepartment(file, contact, now);
/// foreach (WithheldField field in view.Withheld)
/// {
///     Show(field.ToString());                                   // each with the rules that withhold it
/// }
/// </code>
/// </example>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">The progress, with the last opinion sent to the unit and the due date.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text without the reporter's identity.</param>
/// <param name="Supplements">The texts that the reporter added later, treated the same way.</param>
/// <param name="Photos">The digests of the photos, including those added later.</param>
/// <param name="Withheld">The fields that are withheld, and why.</param>
public sealed record DepartmentCaseView(
    string Id, string Code, string Subject, CaseStatus Status, PlaceView Place, string Description, IReadOnlyList<string> Supplements,
    IReadOnlyList<string> Photos, IReadOnlyList<WithheldField> Withheld)
{
    /// <summary>Gets what the AI-content labels of the shown photos say.</summary>
    /// <remarks>Photos without a label are not listed.</remarks>
    public IReadOnlyList<PhotoLabelView> Labels { get; init; } = [];

    /// <summary>Returns the case number and its stage, never the words, the place or the contact.</summary>
    public override string ToString() => $"case {Id}: {Status.Stage}";
}
