using System.Text.Json;
using Yipai.Cases.Catalogues;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;

namespace Yipai.Cases.Reporting;

/// <summary>A prepared report as JSON on the wire (docs/wire.md).</summary>
public static class ReportFormat
{
    /// <summary>Writes a report as UTF-8 JSON.</summary>
    public static byte[] Write(PreparedReport report) => JsonSerializer.SerializeToUtf8Bytes(
        new ReportWire(
            report.Id.ToString(),
            report.Subject.Code.Kind.ToString(),
            report.Subject.Code.ToString(),
            report.Description,
            new PlaceWire(report.Place.Source.ToString(), report.Place.Latitude, report.Place.Longitude, report.Place.Datum, report.Place.Text),
            [.. report.Photos.Select(photo => photo.Hex)],
            report.Contact is { } contact ? new ContactWire(contact.MobileNumber, contact.Name) : null),
        ReportWireContext.Default.ReportWire);

    /// <summary>Reads a report; a field that the form does not know is refused.</summary>
    /// <exception cref="CasesException">YP0203: the bytes are no report. YP0201, YP0202, YP0220, YP0232: a part of it is wrong.</exception>
    public static PreparedReport Read(ReadOnlySpan<byte> utf8Json, CaseCatalogue catalogue)
    {
        ReportWire wire = Parse(utf8Json);
        if (string.IsNullOrWhiteSpace(wire.Description))
        {
            throw CasesException.EmptyDescription();
        }

        if (wire.Description.Length > ReportPreparation.MaxDescriptionLength)
        {
            throw CasesException.LongDescription();
        }

        return new PreparedReport
        {
            Id = ReportId.Parse(wire.Id),
            Subject = catalogue.Find(Enum.TryParse(wire.Kind, out CaseKind kind) ? kind : CaseKind.Unspecified, wire.Code),
            Description = wire.Description,
            Place = ReportedPlace.FromWire(
                SourceOf(wire.Place.Source),
                wire.Place.Latitude,
                wire.Place.Longitude,
                wire.Place.Datum,
                wire.Place.Text),
            Photos = [.. wire.Photos.Select(PhotoDigest.Parse)],
            Contact = wire.Contact is { } contact ? new ReporterContact { MobileNumber = contact.MobileNumber, Name = contact.Name } : null,
        };
    }

    /// <summary>Only a source's exact name is known; a parser of enums would also take numbers and lists.</summary>
    private static PlaceSource SourceOf(string name) =>
        Enum.TryParse(name, out PlaceSource source) && source.ToString() == name && Enum.IsDefined(source) ? source : PlaceSource.Unspecified;

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
