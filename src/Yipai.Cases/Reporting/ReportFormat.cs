using System.Text.Json;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>Serializes prepared reports to JSON for the wire (docs/wire.md).</summary>
public static class ReportFormat
{
    /// <summary>Serializes a report to UTF-8 JSON.</summary>
    public static byte[] Write(PreparedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        SubjectWire subject = SubjectWire.Of(report.Subject);
        return JsonSerializer.SerializeToUtf8Bytes(
            new ReportWire(
                report.Id.ToString(),
                subject.Kind,
                subject.Code,
                report.Description,
                PlaceWire.Of(report.Place),
                [.. report.Photos.Select(photo => photo.Hex)],
                report.Contact is { } contact ? ContactWire.Of(contact) : null,
                subject.Edition,
                report.IsAnonymous ? true : null,
                LabelWire.Of(report.Labels),
                report.Treatment == PhotoTreatment.None ? null : report.Treatment.ToString()),
            ReportWireContext.Default.ReportWire);
    }

    /// <summary>Deserializes a report.</summary>
    /// <remarks>
    /// A field that the format does not define is refused. A report of another edition than the catalogue's is read with that edition as
    /// published, so that old clients still work.
    /// </remarks>
    /// <exception cref="CasesException">
    /// YP0203: the bytes are not a report, an anonymous report has a contact, or a label is wrong. YP0201, YP0202, YP0220,
    /// YP0232, YP0233, YP0238, YP0239, YP0240, YP0241: a part of the report is wrong.
    /// </exception>
    public static PreparedReport Read(ReadOnlySpan<byte> utf8Json, CaseCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ReportWire wire = Parse(utf8Json);
        if (string.IsNullOrWhiteSpace(wire.Description) && wire.Photos.Count == 0)
        {
            throw CasesException.NothingSaid();
        }

        if (wire.Description.Length > ReportPreparation.MaxDescriptionLength)
        {
            throw CasesException.LongDescription();
        }

        if (wire is { Anonymous: true, Contact: not null })
        {
            throw CasesException.BadReport();
        }

        if (TextCheck.FindFault(wire.Description, wire.Place.Text, wire.Contact?.ToContact()) is { } fault)
        {
            throw fault;
        }

        PhotoDigest[] photos = [.. wire.Photos.Select(PhotoDigest.Read)];
        return new PreparedReport
        {
            Id = ReportId.Parse(wire.Id),
            Subject = new SubjectWire(wire.Kind, wire.Code, wire.Edition).ToSubject(catalogue),
            Description = wire.Description,
            Place = wire.Place.ToPlace(),
            Photos = photos,
            Labels = LabelWire.ToLabels(wire.Labels ?? [], photos),
            Contact = wire.Contact?.ToContact(),
            IsAnonymous = wire.Anonymous == true,
        }.TreatedAs(TreatmentOf(wire.Treatment));
    }

    private static PhotoTreatment TreatmentOf(string? name) => name switch
    {
        null => PhotoTreatment.None,
        nameof(PhotoTreatment.Sealed) => PhotoTreatment.Sealed,
        nameof(PhotoTreatment.Redacted) => PhotoTreatment.Redacted,
        _ => throw CasesException.BadReport(),
    };

    private static ReportWire Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, ReportWireContext.Default.ReportWire) ?? throw CasesException.BadReport();
        }
        catch (JsonException)
        {
            throw CasesException.BadReport();
        }
    }
}
