using System.Text.Json.Serialization;
using Yipai.Cases.Cities;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Tool.Cities;

/// <summary>Holds the file from which <c>yipai city export</c> creates a profile.</summary>
/// <remarks>A missing field has its default.</remarks>
internal sealed record CityConfiguration(
    ConfiguredHandler Handler,
    int Version,
    NoticeSupplement? Supplement = null,
    string? Overlay = null,
    string? Catalogue = null,
    CityLimits? Limits = null,
    PrivacyProfile Profile = PrivacyProfile.Strict2026,
    Uri? Endpoint = null);

/// <summary>Holds the handler that the file names.</summary>
internal sealed record ConfiguredHandler(
    string Name, string Contact, string? Id = null, string? Hotline = null, HandlerRole Role = HandlerRole.Commercial);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CityConfiguration))]
internal sealed partial class CityConfigurationContext : JsonSerializerContext;
