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
            report.Contact is { } contact ? new ContactWire(contact.MobileNumber, contact.Name) : null,
            EditionName(report.Subject.Code.Edition)),
        ReportWireContext.Default.ReportWire);

    /// <summary>Reads a report; a field that the form does not know is refused.</summary>
    /// <remarks>A report of another edition than the catalogue's is read with that edition as published, so that no old client is turned away.</remarks>
    /// <exception cref="CasesException">YP0203: the bytes are no report. YP0201, YP0202, YP0220, YP0232, YP0240, YP0241: a part of it is wrong.</exception>
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
            Subject = CatalogueOf(wire.Edition, catalogue).Find(Enum.TryParse(wire.Kind, out CaseKind kind) ? kind : CaseKind.Unspecified, wire.Code),
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

    /// <summary>The edition on the wire; a report without one is of 2013.</summary>
    private static string? EditionName(CatalogueEdition edition) => edition switch
    {
        CatalogueEdition.CjT214_2007 => "2007",
        CatalogueEdition.GbT47678_2026 => "2026",
        _ => null,
    };

    private static CaseCatalogue CatalogueOf(string? name, CaseCatalogue catalogue)
    {
        CatalogueEdition edition = name switch
        {
            null or "2013" => CatalogueEdition.GbT30428_2013,
            "2007" => CatalogueEdition.CjT214_2007,
            "2026" => CatalogueEdition.GbT47678_2026,
            _ => CatalogueEdition.Unspecified,
        };
        return edition == catalogue.Edition ? catalogue : CaseCatalogue.Of(edition);
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
