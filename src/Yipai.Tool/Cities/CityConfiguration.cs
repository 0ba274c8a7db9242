using System.Text.Json.Serialization;
using Yipai.Cases.Cities;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Tool.Cities;

/// <summary>The file from which <c>yipai city export</c> makes a profile; what is left out has its default.</summary>
internal sealed record CityConfiguration(
    ConfiguredHandler Handler,
    int Version,
    NoticeSupplement? Supplement = null,
    string? Overlay = null,
    string? Catalogue = null,
    CityLimits? Limits = null,
    PrivacyProfile Profile = PrivacyProfile.Strict2026,
    Uri? Endpoint = null);

/// <summary>The handler in that file.</summary>
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
