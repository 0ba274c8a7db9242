using Yipai.Cases.Codes;
using Yipai.Cases.Views;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>Projects a case for each audience.</summary>
/// <remarks>
/// No other class masks cases. The composer takes the contact even for readers who must not see it, so that it can recognise and mask the
/// contact in the texts.
/// </remarks>
/// <example>
/// <code>
/// var composer = new CaseViewComposer(Masker.Default);
/// DepartmentCaseView view = composer.ForDepartment(file, contact, now);
/// </code>
/// </example>
/// <param name="masker">Masks the texts.</param>
/// <param name="workflow">Decides which actions are open to a reporter. Null decides by <see cref="CaseRules.Default"/>.</param>
public sealed class CaseViewComposer(Masker masker, CaseWorkflow? workflow = null)
{
    private readonly Masker _masker = masker ?? throw new ArgumentNullException(nameof(masker));
    private readonly CaseWorkflow _workflow = workflow ?? new CaseWorkflow(CaseRules.Default);

    /// <summary>The height in metres of the cells to which the place is coarsened for the public.</summary>
    private const double PublicCell = 1000;

    /// <summary>
    /// Returns the view for anyone, or null if the reporter stays unnamed: such a case is handled and never published (CSL 26).
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="publication">The guard's decision on publishing text and photos.</param>
    /// <param name="contact">The reporter's contact, or null if the reporter gave no contact.</param>
    public PublicCaseView? ForPublic(CaseFile file, DisclosureDecision publication, ReporterContact? contact)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(publication);
        if (file is { IsAnonymous: true })
        {
            return null;
        }

        var withheld = new List<WithheldField> { CoarsePlace(),
            new("contact", FieldTreatment.Hidden, Rules(DataItems.MobileNumber, Audience.Public)) };
        string? description = null;
        if (publication.IsAllowed)
        {
            description = Masked(file.Description, "description", Audience.Public, contact, withheld);
        }
        else
        {
            withheld.Add(new WithheldField("description", FieldTreatment.Hidden, Texts(publication.Citations)));
        }

        string[] photos = publication.IsAllowed ? [.. file.Photos.Select(photo => photo.PublicCopy?.Hex).OfType<string>()] : [];
        if (photos.Length < file.Photos.Count)
        {
            withheld.Add(new WithheldField("photos", FieldTreatment.Hidden,
                publication.IsAllowed ? ["S31", "PIPL 25"] : Texts(publication.Citations)));
        }

        return new PublicCaseView(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name, file.Stage.ToString(), CaseStatusText.Of(file.Stage),
            Coarse(file.Place), description, photos, withheld)
        {
            Labels = [.. Labels(file, photo => photo.PublicCopy).Where(label => photos.Contains(label.Photo))],
        };
    }

    /// <summary>Returns the view for the department that resolves the case.</summary>
    public DepartmentCaseView ForDepartment(CaseFile file, ReporterContact? contact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        var withheld = new List<WithheldField> { new("contact", FieldTreatment.Hidden, ["P3-8", "S30"]) };
        PhotoDigest[] sealedPhotos = [.. file.Photos.Where(photo => photo.ForDepartment != photo.Digest).Select(photo => photo.Digest)];
        if (sealedPhotos.Length > 0)
        {
            withheld.Add(new WithheldField("photos", FieldTreatment.Hidden, ["PIPL 26"]));
        }

        return new DepartmentCaseView(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name,
            Status(file, Masked(CaseProgress.Opinion(file), "status.reason", Audience.Department, contact, withheld), now),
            Exact(file.Place),
            Masked(file.Description, "description", Audience.Department, contact, withheld)!,
            [.. CaseProgress.Supplements(file).Select(text => Masked(text, "supplements", Audience.Department, contact, withheld)!)],
            [
                .. file.Photos.Select(photo => photo.ForDepartment).OfType<PhotoDigest>().Concat(file.Evidence.Except(sealedPhotos))
                    .Distinct().Select(digest => digest.Hex),
            ],
            withheld)
        {
            Labels = Labels(file, photo => photo.ForDepartment),
        };
    }

    /// <summary>Returns the view for a support agent, or null unless the ticket is about this case (P4.1.2-7/3).</summary>
    public SupportCaseView? ForSupport(CaseFile file, SupportTicket ticket, ReporterContact? contact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(ticket);
        if (!ticket.Opens(file.Id))
        {
            return null;
        }

        var withheld = new List<WithheldField> { CoarsePlace() };
        return new SupportCaseView(
            ticket.Id, file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name,
            Status(file, Masked(CaseProgress.Refusal(file), "status.reason", Audience.Public, contact, withheld), now),
            file.Unit,
            Coarse(file.Place),
            Masked(file.Description, "description", Audience.Public, contact, withheld)!,
            Item(DataItems.MobileNumber, contact?.MobileNumber, "contactMobileNumber", withheld),
            withheld);
    }

    /// <summary>Returns the view for the handler's own staff.</summary>
    public StaffCaseView ForStaff(CaseFile file, ReporterContact? contact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        var withheld = new List<WithheldField>();
        return new StaffCaseView(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name, Status(file, CaseProgress.Opinion(file), now), file.Unit,
            Exact(file.Place), file.Description, [.. CaseProgress.Supplements(file)], Evidence(file),
            Item(DataItems.MobileNumber, contact?.MobileNumber, "contactMobileNumber", withheld),
            Item(DataItems.PersonName, contact?.Name, "contactName", withheld),
            CaseProgress.History(file), withheld)
        {
            Labels = Labels(file, photo => photo.Digest),
            Condition = file.Condition,
            Approved = [.. file.Photos.Where(photo => photo.PublicCopy is not null).Select(photo => photo.Digest.Hex)],
        };
    }

    /// <summary>Returns the view for the reporter.</summary>
    /// <remarks>Texts by staff are masked, because they may name other people.</remarks>
    public ReporterCaseView ForReporter(CaseFile file, ReporterContact? contact, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(
            file.Id.Value, file.Subject.Code.ToString(), file.Subject.Name,
            Status(file, Masked(CaseProgress.Refusal(file), "status.reason", Audience.Public, null, []), now), file.Unit,
            Exact(file.Place), file.Description, [.. CaseProgress.Supplements(file)],
            [.. file.Photos.Select(photo => photo.Digest).Concat(CaseProgress.Added(file)).Distinct().Select(digest => digest.Hex)],
            contact?.MobileNumber, contact?.Name, file.IsAnonymous, CaseProgress.History(file),
            [.. _workflow.ListOpenActions(file, CaseActor.Reporter, now).Select(action => action.ToString())])
        {
            Labels = Labels(file, photo => photo.Digest),
        };
    }

    private static CaseStatus Status(CaseFile file, string? reason, DateTimeOffset now) =>
        new(file.Stage.ToString(), CaseStatusText.Of(file), reason, CaseProgress.ExpectedBy(file), file.IsOverdue(now));

    private static PlaceView Exact(ReportedPlace place) => new(place.Latitude, place.Longitude, place.Datum, place.Text);

    private static PlaceView Coarse(ReportedPlace place) =>
        place.Coarsened(PublicCell) is var (latitude, longitude)
            ? new(Math.Round(latitude, 5), Math.Round(longitude, 5), place.Datum, null)
            : new(null, null, null, null);

    private static WithheldField CoarsePlace() => new("place", FieldTreatment.Coarsened, ["P4.1.2-9(5)", "PIPL 25"]);

    private static PhotoLabelView[] Labels(CaseFile file, Func<CasePhoto, PhotoDigest?> shown) =>
    [
        .. file.Photos.SelectMany(photo => photo.Label is { } label && shown(photo) is { } digest
            ? [PhotoLabelView.Of(digest, label)]
            : Array.Empty<PhotoLabelView>()),
    ];

    private static string[] Evidence(CaseFile file) =>
        [.. file.Photos.Select(photo => photo.Digest).Concat(file.Evidence).Distinct().Select(digest => digest.Hex)];

    private static string[] Texts(IEnumerable<RuleCitation> rules) => [.. rules.Select(rule => rule.Text)];

    private static KnownValues Known(ReporterContact? contact) => KnownValues.None
        .With(DataItems.MobileNumber, contact?.MobileNumber)
        .With(DataItems.PersonName, contact?.Name);

    private string[] Rules(DataItem item, Audience audience) => Texts(_masker.Explain(item, audience).Citations);

    private string? Masked(string? text, string field, Audience audience, ReporterContact? contact, List<WithheldField> withheld)
    {
        if (text is null)
        {
            return null;
        }

        MaskedText masked = _masker.MaskText(text, audience, Known(contact));
        if (masked.IsMasked && !withheld.Exists(known => known.Field == field))
        {
            withheld.Add(new WithheldField(field, FieldTreatment.Masked, Texts(masked.Rules)));
        }

        return masked.Text;
    }

    private string? Item(DataItem item, string? value, string field, List<WithheldField> withheld)
    {
        if (value is null)
        {
            return null;
        }

        withheld.Add(new WithheldField(field, FieldTreatment.Masked, Rules(item, Audience.Staff)));
        return _masker.MaskItem(item, value, Audience.Staff);
    }
}
