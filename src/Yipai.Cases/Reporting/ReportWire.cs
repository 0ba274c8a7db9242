using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Places;

namespace Yipai.Cases.Reporting;

/// <summary>Represents a report in its form on the wire.</summary>
internal sealed record ReportWire(
    string Id, string Kind, string Code, string Description, PlaceWire Place, IReadOnlyList<string> Photos, ContactWire? Contact = null,
    string? Edition = null, bool? Anonymous = null, IReadOnlyList<LabelWire>? Labels = null, string? Treatment = null);

/// <summary>Represents a draft in its stored form on the device.</summary>
internal sealed record DraftWire(
    int Version, string OwnerId, string Description, IReadOnlyList<string> Photos, bool IsAnonymous, SubjectWire? Subject = null,
    PlaceWire? Place = null, ContactWire? Contact = null, IReadOnlyList<string>? PhotoOrigins = null,
    bool? IsContactFromAddressBook = null);

/// <summary>Represents a class by kind, code and edition.</summary>
/// <remarks>Without an edition the class is of 2013.</remarks>
internal sealed record SubjectWire(string Kind, string Code, string? Edition = null)
{
    public static SubjectWire Of(CaseSubject subject) =>
        new(subject.Code.Kind.ToString(), subject.Code.ToString(), subject.Code.Edition switch
    {
        CatalogueEdition.CjT214_2007 => "2007",
        CatalogueEdition.GbT47678_2026 => "2026",
        _ => null,
    });

    public CaseSubject ToSubject(CaseCatalogue catalogue)
    {
        CatalogueEdition edition = Edition switch
        {
            null or "2013" => CatalogueEdition.GbT30428_2013,
            "2007" => CatalogueEdition.CjT214_2007,
            "2026" => CatalogueEdition.GbT47678_2026,
            _ => CatalogueEdition.Unspecified,
        };
        CaseCatalogue own = edition == catalogue.Edition ? catalogue : CaseCatalogue.Of(edition);
        return own.Find(Enum.TryParse(Kind, out CaseKind kind) ? kind : CaseKind.Unspecified, Code);
    }
}

/// <summary>Represents a place in its form on the wire.</summary>
internal sealed record PlaceWire(string Source, double? Latitude = null, double? Longitude = null, string? Datum = null,
    string? Text = null)
{
    public static PlaceWire Of(ReportedPlace place) =>
        new(place.Source.ToString(), place.Latitude, place.Longitude, place.Datum, place.Text);

    public ReportedPlace ToPlace() => ReportedPlace.FromWire(SourceOf(Source), Latitude, Longitude, Datum, Text);

    /// <summary>Returns the source with exactly this name.</summary>
    /// <remarks>Parsing an enum alone would also accept numbers and lists.</remarks>
    private static PlaceSource SourceOf(string name) =>
        Enum.TryParse(name, out PlaceSource source) && source.ToString() == name && Enum.IsDefined(source) ? source
            : PlaceSource.Unspecified;
}

/// <summary>Represents a contact in its form on the wire.</summary>
internal sealed record ContactWire(string? MobileNumber = null, string? Name = null)
{
    public static ContactWire Of(ReporterContact contact) => new(contact.MobileNumber, contact.Name);

    public ReporterContact ToContact() => new() { MobileNumber = MobileNumber, Name = Name };
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReportWire))]
[JsonSerializable(typeof(DraftWire))]
internal sealed partial class ReportWireContext : JsonSerializerContext;
