using System.Text.Json;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>Serializes drafts to bytes that the device seals.</summary>
/// <remarks>No other program reads them, and they never cross a wire.</remarks>
internal static class DraftFormat
{
    private const int Version = 1;

    /// <summary>Reads all photos first, so that a draft is kept with all of them or not at all.</summary>
    public static async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadPhotosAsync(ReportDraft draft,
        CancellationToken cancellationToken)
    {
        var photos = new List<ReadOnlyMemory<byte>>(draft.Photos.Count);
        foreach (ReportPhoto photo in draft.Photos)
        {
            photos.Add(await photo.ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return photos;
    }

    /// <summary>Serializes a draft with the digests of its photos.</summary>
    public static byte[] Write(KeptDraft kept, IEnumerable<PhotoDigest> photos) => JsonSerializer.SerializeToUtf8Bytes(
        new DraftWire(
            Version,
            kept.OwnerId,
            kept.Draft.Description,
            [.. photos.Select(photo => photo.Hex)],
            kept.Draft.IsAnonymous,
            kept.Draft.Subject is { } subject ? SubjectWire.Of(subject) : null,
            kept.Draft.Place is { } place ? PlaceWire.Of(place) : null,
            kept.Draft.Contact is { } contact ? ContactWire.Of(contact) : null,
            [.. kept.Draft.Photos.Select(photo => photo.Origin.ToString())],
            kept.Draft.Contact?.IsFromAddressBook),
        ReportWireContext.Default.DraftWire);

    /// <summary>Deserializes a draft.</summary>
    /// <remarks>If the catalogue no longer has its class, the draft has no class and the citizen chooses again.</remarks>
    /// <exception cref="CasesException">YP0219: the bytes are not a draft of this version.</exception>
    public static (string OwnerId, ReportDraft Draft) Read(
        ReadOnlySpan<byte> content, CaseCatalogue catalogue, Func<PhotoDigest, ReportPhoto> photoOf)
    {
        DraftWire wire = Parse(content);
        return (wire.OwnerId, new ReportDraft
        {
            Subject = SubjectOf(wire.Subject, catalogue),
            Description = wire.Description,
            Place = wire.Place?.ToPlace(),
            Photos = [.. wire.Photos.Select((photo, place) => photoOf(PhotoDigest.Read(photo)).From(OriginOf(wire.PhotoOrigins, place)))],
            Contact = wire.Contact is { } contact
                ? contact.ToContact() with { IsFromAddressBook = wire.IsContactFromAddressBook ?? false }
                : null,
            IsAnonymous = wire.IsAnonymous,
        });
    }

    /// <summary>Returns the origin of a photo.</summary>
    /// <remarks>A draft of an earlier version has none, and an unknown one counts as the album.</remarks>
    private static PhotoOrigin OriginOf(IReadOnlyList<string>? origins, int place) =>
        origins is null ? PhotoOrigin.Chosen
        : place < origins.Count && Enum.TryParse(origins[place], out PhotoOrigin origin) && Enum.IsDefined(origin) ? origin
        : PhotoOrigin.Album;

    private static CaseSubject? SubjectOf(SubjectWire? wire, CaseCatalogue catalogue)
    {
        try
        {
            return wire?.ToSubject(catalogue);
        }
        catch (CasesException)
        {
            return null;
        }
    }

    private static DraftWire Parse(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ReportWireContext.Default.DraftWire) is { Version: Version } wire ? wire
                : throw CasesException.BadDraft();
        }
        catch (JsonException)
        {
            throw CasesException.BadDraft();
        }
    }
}
