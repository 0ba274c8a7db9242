using System.Text.Json.Serialization;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Cases.Cities;

/// <summary>Represents the document: the content, and a signature over the content's own bytes.</summary>
internal sealed record CityDocumentWire(
    string Format, [property: JsonConverter(typeof(RawJsonConverter))] ReadOnlyMemory<byte> Content, CitySignatureWire Signature);

/// <summary>Represents the signature in its form on the wire.</summary>
internal sealed record CitySignatureWire(string KeyId, string Algorithm, ReadOnlyMemory<byte> Value);

/// <summary>Represents the content in its form on the wire.</summary>
internal sealed record CityProfileWire(
    CityHandlerWire Handler,
    NoticeSupplement Supplement,
    CityPolicy Policy,
    string Profile,
    string Catalogue,
    CityLimits Limits,
    IReadOnlyList<ReceiptKey> ReceiptKeys,
    int Version,
    DateTimeOffset IssuedAt,
    Uri? Endpoint = null,
    IReadOnlyList<CityNotice>? EarlierNotices = null);

/// <summary>Represents a handler in its form on the wire.</summary>
internal sealed record CityHandlerWire(string Id, string Name, string Contact, string Role, string? Hotline = null);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CityDocumentWire))]
[JsonSerializable(typeof(CityProfileWire))]
internal sealed partial class CityProfileContext : JsonSerializerContext;
