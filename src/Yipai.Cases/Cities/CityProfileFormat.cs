using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Yipai.Cases.Codes;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Cases.Cities;

/// <summary>Writes and reads city profiles as JSON.</summary>
/// <remarks>
/// The signature covers the format's name, the key id, and the bytes of the member <c>content</c> as they are in the document, with one
/// line feed after each of the first two. So a reader needs no canonical form, and members that a later version adds leave the
/// signature valid.
/// </remarks>
internal static class CityProfileFormat
{
    private const string Format = "yipai-city-profile/1";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly (CatalogueEdition Edition, string Year)[] Editions =
    [
        (CatalogueEdition.CjT214_2007, "2007"), (CatalogueEdition.GbT30428_2013, "2013"), (CatalogueEdition.GbT47678_2026, "2026"),
    ];

    public static byte[] Write(CityProfile profile, string keyId, string algorithm, Func<ReadOnlyMemory<byte>, byte[]> sign)
    {
        PersonalInformationHandler handler = profile.Handler;
        byte[] content = Serialize(
            new CityProfileWire(
                new CityHandlerWire(handler.Id.Value, handler.Name, handler.Contact, handler.Role.ToString(), handler.Hotline),
                profile.Supplement,
                profile.Policy,
                profile.Profile.ToString(),
                Array.Find(Editions, pair => pair.Edition == profile.Catalogue).Year ?? "",
                profile.Limits,
                profile.ReceiptKeys,
                profile.Version,
                new DateTimeOffset(profile.IssuedAt.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero),
                profile.Endpoint,
                profile.EarlierNotices.Count == 0 ? null : profile.EarlierNotices),
            CityProfileContext.Default.CityProfileWire);

        // Never sign a document that this version itself would refuse to read.
        ReadContent(content);
        return Serialize(
            new CityDocumentWire(Format, content, new CitySignatureWire(keyId, algorithm, sign(Signed(keyId, content)))),
            CityProfileContext.Default.CityDocumentWire);
    }

    public static SignedCityProfile Read(ReadOnlyMemory<byte> utf8Json)
    {
        CityDocumentWire document = Parse(utf8Json.Span, CityProfileContext.Default.CityDocumentWire);
        return document.Format != Format
            ? throw CasesException.BadCityProfile($"its format is not {Format}")
            : new SignedCityProfile(
                ReadContent(document.Content.Span),
                document.Signature.KeyId,
                Signed(document.Signature.KeyId, document.Content),
                document.Signature.Value);
    }

    private static CityProfile ReadContent(ReadOnlySpan<byte> content)
    {
        CityProfileWire wire = Parse(content, CityProfileContext.Default.CityProfileWire);
        CatalogueEdition edition = Array.Find(Editions, pair => pair.Year == wire.Catalogue).Edition;
        string? fault =
            edition == CatalogueEdition.Unspecified ? "catalogue is not 2007, 2013 or 2026"
            : !wire.Limits.IsInRange ? "a limit is out of its range"
            : wire.Version < 1 ? "version is below 1"
            : wire.Endpoint is { IsAbsoluteUri: false } ? "endpoint is not an absolute address"
            : string.IsNullOrWhiteSpace(wire.Handler.Name) || string.IsNullOrWhiteSpace(wire.Handler.Contact)
                ? "handler has no name or contact"
            : !HandlerId.TryParse(wire.Handler.Id, out _) ? "handler has no valid id"
            : null;
        return fault is not null ? throw CasesException.BadCityProfile(fault) : new CityProfile
        {
            Handler = new PersonalInformationHandler(
                wire.Handler.Name,
                wire.Handler.Contact,
                new HandlerId(wire.Handler.Id),
                Named<HandlerRole>(wire.Handler.Role, "handler.role"))
            {
                Hotline = wire.Handler.Hotline,
            },
            Supplement = wire.Supplement,
            Policy = wire.Policy,
            Profile = Named<PrivacyProfile>(wire.Profile, "profile"),
            Catalogue = edition,
            Limits = wire.Limits,
            ReceiptKeys = wire.ReceiptKeys,
            Endpoint = wire.Endpoint,
            EarlierNotices = wire.EarlierNotices ?? [],
            Version = wire.Version,
            IssuedAt = wire.IssuedAt,
        };
    }

    private static byte[] Signed(string keyId, ReadOnlyMemory<byte> content) =>
        [.. Encoding.UTF8.GetBytes($"{Format}\n{keyId}\n"), .. content.Span];

    /// <summary>
    /// Returns the member with exactly this name, because parsing an enumeration alone would also accept numbers and lists.
    /// </summary>
    private static T Named<T>(string name, string path)
        where T : struct, Enum =>
        Enum.TryParse(name, out T value) && value.ToString() == name
            ? value
            : throw CasesException.BadCityProfile($"{path} has no such value");

    private static byte[] Serialize<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static T Parse<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw CasesException.BadCityProfile("it is null");
        }
        catch (JsonException exception)
        {
            throw CasesException.BadCityProfile($"{exception.Path ?? "$"} is missing, or has another type or form");
        }
    }
}
