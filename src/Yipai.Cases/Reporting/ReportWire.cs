using System.Text.Json.Serialization;

namespace Yipai.Cases.Reporting;

/// <summary>The shape of a report on the wire.</summary>
internal sealed record ReportWire(
    string Id, string Kind, string Code, string Description, PlaceWire Place, IReadOnlyList<string> Photos, ContactWire? Contact = null,
    string? Edition = null);

/// <summary>The shape of a place on the wire.</summary>
internal sealed record PlaceWire(string Source, double? Latitude = null, double? Longitude = null, string? Datum = null, string? Text = null);

/// <summary>The shape of a contact on the wire.</summary>
internal sealed record ContactWire(string? MobileNumber = null, string? Name = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ReportWire))]
internal sealed partial class ReportWireContext : JsonSerializerContext;
