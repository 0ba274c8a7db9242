using Yipai.Cases.Places;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Views;

/// <summary>Projects a case for each audience; the one place where a case is masked.</summary>
public sealed class CaseViewComposer(Masker masker)
{
    /// <summary>Two decimals of a degree, about 1 km.</summary>
    private const int PublicDecimals = 2;

    /// <summary>For anyone.</summary>
    /// <param name="file">The case.</param>
    /// <param name="publication">The guard's word on publishing text and photos.</param>
    /// <param name="contact">The reporter's contact, so that it can be recognised in the text; it is not shown.</param>
    public PublicCaseView ForPublic(CaseFile file, DisclosureDecision publication, ReporterContact? contact)
    {
        var withheld = new List<WithheldField>
        {
            new("place", FieldTreatment.Coarsened, ["P4.1.2-9(5)", "PIPL 25"]),
            new("contact", FieldTreatment.Hidden, Words(masker.Explain(DataItems.MobileNumber, Audience.Public).Citations)),
        };
        string? description = null;
        if (publication.IsAllowed)
        {
            description = Masked(file.Description, Audience.Public, Known(contact), withheld);
        }
        else
        {
            withheld.Add(new WithheldField("description", FieldTreatment.Hidden, Words(publication.Citations)));
        }

        string[] photos = publication.IsAllowed ? [.. file.Photos.Where(photo => photo.IsReviewed).Select(photo => photo.Digest.Hex)] : [];
        if (photos.Length < file.Photos.Count)
        {
            withheld.Add(new WithheldField("photos", FieldTreatment.Hidden, publication.IsAllowed ? ["S31", "PIPL 25"] : Words(publication.Citations)));
        }

        return new PublicCaseView(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name, file.Stage.ToString(), Coarse(file.Place), description, photos, withheld);
    }

    /// <summary>For the department that resolves the case.</summary>
    /// <param name="file">The case.</param>
    /// <param name="contact">The reporter's contact, so that it can be recognised in the text; it is not shown.</param>
    public DepartmentCaseView ForDepartment(CaseFile file, ReporterContact? contact)
    {
        var withheld = new List<WithheldField> { new("contact", FieldTreatment.Hidden, ["P3-8", "S30"]) };
        string description = Masked(file.Description, Audience.Department, Known(contact), withheld);
        return new DepartmentCaseView(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name, file.Stage.ToString(), Exact(file.Place), description, Digests(file), withheld);
    }

    /// <summary>For a support agent: the case that the ticket is about, masked, or null for any other (P4.1.2-7/3).</summary>
    public StaffCaseView? ForSupport(CaseFile file, SupportTicket ticket, ReporterContact? contact) =>
        ticket.Opens(file.Id) ? ForStaff(file, contact) : null;

    /// <summary>For the handler's own staff.</summary>
    public StaffCaseView ForStaff(CaseFile file, ReporterContact? contact)
    {
        var withheld = new List<WithheldField>();
        return new StaffCaseView(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name, file.Stage.ToString(), Exact(file.Place), file.Description, Digests(file),
            Item(DataItems.MobileNumber, contact?.MobileNumber, "contactMobileNumber", withheld),
            Item(DataItems.PersonName, contact?.Name, "contactName", withheld),
            withheld);
    }

    /// <summary>For the reporter.</summary>
    public static ReporterCaseView ForReporter(CaseFile file, ReporterContact? contact) => new(
        file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name, file.Stage.ToString(), Exact(file.Place), file.Description, Digests(file),
        contact?.MobileNumber, contact?.Name);

    private static PlaceView Exact(ReportedPlace place) => new(place.Latitude, place.Longitude, place.Datum, place.Text);

    private static PlaceView Coarse(ReportedPlace place) => new(
        place.Latitude is { } latitude ? Math.Round(latitude, PublicDecimals) : null,
        place.Longitude is { } longitude ? Math.Round(longitude, PublicDecimals) : null,
        place.Datum,
        null);

    private static string[] Digests(CaseFile file) => [.. file.Photos.Select(photo => photo.Digest.Hex)];

    private static string[] Words(IEnumerable<RuleCitation> rules) => [.. rules.Select(rule => rule.Text)];

    private static KnownValues Known(ReporterContact? contact) => KnownValues.None
        .With(DataItems.MobileNumber, contact?.MobileNumber)
        .With(DataItems.PersonName, contact?.Name);

    private string Masked(string text, Audience audience, KnownValues known, List<WithheldField> withheld)
    {
        MaskedText masked = masker.MaskText(text, audience, known);
        if (masked.IsMasked)
        {
            withheld.Add(new WithheldField("description", FieldTreatment.Masked, Words(masked.Rules)));
        }

        return masked.Text;
    }

    private string? Item(DataItem item, string? value, string field, List<WithheldField> withheld)
    {
        if (value is not null)
        {
            withheld.Add(new WithheldField(field, FieldTreatment.Masked, Words(masker.Explain(item, Audience.Staff).Citations)));
        }

        return value is null ? null : masker.MaskItem(item, value, Audience.Staff);
    }
}
