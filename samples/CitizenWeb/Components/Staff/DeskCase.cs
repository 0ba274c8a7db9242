using Yipai.Cases;
using Yipai.Cases.Views;
using Yipai.Client;

namespace Yipai.Samples.CitizenWeb.Components.Staff;

/// <summary>A case on the desk, as staff or as a unit see it: what both views have, and what only staff see.</summary>
/// <param name="Id">The case number.</param>
/// <param name="Code">The class code.</param>
/// <param name="Subject">The class name.</param>
/// <param name="Status">The progress.</param>
/// <param name="Place">The exact place.</param>
/// <param name="Texts">The words of the reporter, those of the report first.</param>
/// <param name="Photos">The digests of the photos.</param>
/// <param name="Withheld">The fields that the view leaves out, with the rules.</param>
public sealed record DeskCase(
    string Id, string Code, string Subject, CaseStatus Status, PlaceView Place, IReadOnlyList<string> Texts,
    IReadOnlyList<string> Photos, IReadOnlyList<WithheldField> Withheld)
{
    /// <summary>Gets the view of the staff, or null for a unit.</summary>
    public StaffCaseView? Staff { get; init; }

    /// <summary>Gets what a map needs of the case.</summary>
    public PublicCaseView Pin => new(Id, Code, Subject, Status.Stage, Status.StageText, Place, null, [], []);

    /// <summary>Reads a case as the signed-in person may see it.</summary>
    public static async Task<DeskCase> ReadAsync(StaffClient desk, string id)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (desk.Member is { } member && StaffNames.SeesContacts(member.Role))
        {
            StaffCaseView whole = await desk.ReadCaseAsync(new CaseId(id));
            return new DeskCase(
                whole.Id, whole.Code, whole.Subject, whole.Status, whole.Place, [whole.Description, .. whole.Supplements],
                whole.Photos, whole.Withheld) { Staff = whole };
        }

        DepartmentCaseView view = await desk.ReadUnitCaseAsync(new CaseId(id));
        return new DeskCase(
            view.Id, view.Code, view.Subject, view.Status, view.Place, [view.Description, .. view.Supplements], view.Photos,
            view.Withheld);
    }

    /// <summary>Returns the case number, never the words or the place.</summary>
    public override string ToString() => $"case {Id}";
}
