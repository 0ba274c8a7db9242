using Yipai.Cases.Views;

namespace Yipai.Cases;

/// <summary>Shows the handler's own staff a case: all evidence, with the contact masked (S21).</summary>
/// <example>
/// <code>
/// StaffCaseView view = composer.ForStaff(file, contact, now);
/// </code>
/// </example>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">The progress, with the last opinion.</param>
/// <param name="Unit">The unit that handles the case, or null.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Description">The text as written.</param>
/// <param name="Supplements">The texts that the reporter added later, as written.</param>
/// <param name="Photos">The digests of the photos, including those added later.</param>
/// <param name="ContactMobileNumber">The reporter's masked mobile number, or null if none was given.</param>
/// <param name="ContactName">The reporter's masked name, or null if none was given.</param>
/// <param name="History">The stages of the case so far.</param>
/// <param name="Withheld">The fields that are withheld, and why.</param>
public sealed record StaffCaseView(
    string Id, string Code, string Subject, CaseStatus Status, string? Unit, PlaceView Place, string Description,
    IReadOnlyList<string> Supplements,
    IReadOnlyList<string> Photos, string? ContactMobileNumber, string? ContactName, IReadOnlyList<CaseHistoryEntry> History,
    IReadOnlyList<WithheldField> Withheld)
{
    /// <summary>Gets what the AI-content labels of the shown photos say.</summary>
    /// <remarks>Photos without a label are not listed.</remarks>
    public IReadOnlyList<PhotoLabelView> Labels { get; init; } = [];

    /// <summary>Gets the digests of the photos whose copy a reviewer approved for the public (S31).</summary>
    public IReadOnlyList<string> Approved { get; init; } = [];

    /// <summary>Gets the id of the filing condition, which the person who closes the case confirms (结案条件), or null.</summary>
    public string? Condition { get; init; }

    /// <summary>Returns the case number and its stage, never the words, the place or the contact.</summary>
    public override string ToString() => $"case {Id}: {Status.Stage}";
}
